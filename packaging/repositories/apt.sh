#!/usr/bin/env bash
# Lays packages out as an apt repository, with a signed index: a folder that any web server can offer, or a disk.
# An earlier layout in the same folder keeps its packages. Needs dpkg-dev, apt-utils and gpg.
# Usage: packaging/repositories/apt.sh FOLDER KEY DEB...
#   KEY  the signing key's fingerprint or address, in the key ring of gpg
set -euo pipefail
[ $# -ge 3 ] || { echo "usage: $0 FOLDER KEY DEB..." >&2; exit 64; }
folder=$1 key=$2
shift 2
for tool in dpkg-scanpackages apt-ftparchive gpg gzip; do
  command -v "$tool" > /dev/null || { echo "There is no $tool: install dpkg-dev, apt-utils and gpg." >&2; exit 69; }
done
gpg --batch --list-secret-keys "$key" > /dev/null 2>&1 || { echo "gpg has no secret key $key." >&2; exit 66; }
for deb in "$@"; do
  dpkg-deb --info "$deb" > /dev/null 2>&1 || { echo "$deb is no package of Debian." >&2; exit 65; }
done
mkdir -p "$folder/pool/main/c/capi-wizard"
cp -p -- "$@" "$folder/pool/main/c/capi-wizard/"
folder=$(cd "$folder" && pwd)
# Made beside and moved over at the end: nobody reads a half one.
made=$(mktemp -d "$folder/.made.XXXXXX")
trap 'rm -rf "$made"' EXIT
cd "$folder"
for deb in pool/main/c/capi-wizard/*.deb; do dpkg-deb -f "$deb" Architecture; done | sort -u > "$made/architectures"
while read -r architecture; do
  index=$made/stable/main/binary-$architecture
  mkdir -p "$index"
  dpkg-scanpackages --multiversion --arch "$architecture" pool > "$index/Packages" 2> "$made/said" \
    || { cat "$made/said" >&2; exit 1; }
  gzip -9nk "$index/Packages"
done < "$made/architectures"
apt-ftparchive \
  -o APT::FTPArchive::Release::Origin="CAPI Wizard" -o APT::FTPArchive::Release::Label="CAPI Wizard" \
  -o APT::FTPArchive::Release::Suite=stable -o APT::FTPArchive::Release::Codename=stable \
  -o APT::FTPArchive::Release::Components=main \
  -o APT::FTPArchive::Release::Architectures="$(paste -sd' ' "$made/architectures")" \
  release "$made/stable" > "$made/Release"
mv "$made/Release" "$made/stable/Release"
gpg --batch --yes --local-user "$key" --armor --detach-sign --output "$made/stable/Release.gpg" "$made/stable/Release"
gpg --batch --yes --local-user "$key" --clearsign --output "$made/stable/InRelease" "$made/stable/Release"
gpg --batch --yes --export "$key" > "$made/capi-wizard.gpg"
chmod -R u=rwX,go=rX "$made"
mkdir -p dists
rm -rf dists/stable
mv "$made/stable" dists/stable
mv "$made/capi-wizard.gpg" capi-wizard.gpg
echo "$folder: $(find pool -name '*.deb' | wc -l) packages for $(paste -sd' ' "$made/architectures")"
