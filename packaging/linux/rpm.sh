#!/usr/bin/env bash
# The .rpm: jpackage over the image, by a spec of our own that lays what belongs outside of /opt.
# Usage: rpm.sh IMAGE VERSION WORK OUT
set -euo pipefail
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
image=$1 version=$2 work=$3 out=$4
mkdir -p "$work/resources" "$work/made"
packaging/linux/overlay.sh "$work/overlay"
install -d "$work/overlay/usr/share/man/man1"
gzip -9nc packaging/linux/capi-wizard.1 > "$work/overlay/usr/share/man/man1/capi-wizard.1.gz"
find "$work/overlay" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# rpmbuild's shell reads them, also with blanks.
sed "s|@OVERLAY@|'$work/overlay'|; s|@IMAGE@|'$image'|" packaging/linux/capi-wizard.spec > "$work/resources/capi-wizard.spec"
"$java_home/bin/jpackage" --type rpm --app-image "$image" --name capi-wizard --app-version "$version" \
  --resource-dir "$work/resources" --linux-rpm-license-type Apache-2.0 \
  --vendor "The CAPI Wizard authors" --about-url https://capiwizard.dev/ \
  --description "Get a LinkedIn Conversions API token into Upstack Data" --dest "$work/made"
# The cache would be refused where a jar has another time.
rpm -qp --queryformat '[%{FILEMTIMES} %{FILENAMES}\n]' "$work/made"/*.rpm > "$work/times"
if grep -v "^$SOURCE_DATE_EPOCH " "$work/times" >&2; then
  echo "These files of the .rpm have other times than the image." >&2
  exit 1
fi
grep -q ' /opt/capi-wizard/licenses/notices.md$' "$work/times" || { echo "The .rpm has no licences." >&2; exit 1; }
mv "$work/made"/*.rpm "$out/"
