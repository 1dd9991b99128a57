#!/usr/bin/env bash
# The .deb: jpackage over the image, then what belongs outside of /opt, with the times of the sources.
# Usage: deb.sh IMAGE VERSION WORK OUT
set -euo pipefail
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
image=$1 version=$2 work=$3 out=$4
mkdir -p "$work"
DPKG_DEB_COMPRESSOR_TYPE=none "$java_home/bin/jpackage" --type deb --app-image "$image" \
  --name capi-wizard --app-version "$version" --resource-dir packaging/linux/debian \
  --vendor "The CAPI Wizard authors" --linux-deb-maintainer "packages@capiwizard.dev" \
  --linux-app-category web --about-url https://capiwizard.dev/ \
  --description "Get a LinkedIn Conversions API token into Upstack Data" --dest "$work"
root=$work/root
dpkg-deb --raw-extract "$work"/*.deb "$root"
# The image itself: jpackage's copy has a copyright where Debian does not look, and no licences.
rm -rf "$root/opt/capi-wizard"
cp -a "$image" "$root/opt/capi-wizard"
packaging/linux/overlay.sh "$root"
docs=$root/usr/share/doc/capi-wizard
install -D -m 644 packaging/linux/debian/copyright "$docs/copyright"
{
  echo "capi-wizard ($version) stable; urgency=medium"
  echo
  echo "  * See https://capiwizard.dev/ for what is new."
  echo
  echo " -- The CAPI Wizard authors <packages@capiwizard.dev>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$docs/changelog.gz"
install -D -m 644 packaging/linux/debian/lintian-overrides "$root/usr/share/lintian/overrides/capi-wizard"
install -d "$root/usr/share/man/man1"
gzip -9nc packaging/linux/capi-wizard.1 > "$root/usr/share/man/man1/capi-wizard.1.gz"
chmod 644 "$root/usr/share/man/man1/capi-wizard.1.gz"
size=$(du -sk --apparent-size --exclude=DEBIAN "$root" | cut -f1)
sed -i "s/^Installed-Size:.*/Installed-Size: $size/" "$root/DEBIAN/control"
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | LC_ALL=C sort -z \
  | xargs -0 md5sum > DEBIAN/md5sums)
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# dpkg-deb reads what xz can write, but does not ask it for its filter of machine code.
dpkg-deb --root-owner-group -Znone --build "$root" "$work/plain.deb" >/dev/null
(
  cd "$work"
  ar x plain.deb
  xz --check=crc32 -9 control.tar
  # Blocks of one size: the same file, however many processors there are.
  xz --check=crc32 --threads=2 --block-size=128MiB --x86 --lzma2=preset=9 data.tar
)
deb=$out/capi-wizard_${version}_$(dpkg --print-architecture).deb
rm -f "$deb"
(cd "$work" && ar qcDS "$deb" debian-binary control.tar.xz data.tar.xz)
rm "$work/plain.deb"
