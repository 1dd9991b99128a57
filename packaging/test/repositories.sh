#!/usr/bin/env bash
# The apt layout, read by apt itself in folders of its own, with a key made for this; that a changed index is
# refused; and the templates of winget and Homebrew. Needs dpkg-dev, apt-utils, gpg, python3.
# Usage: packaging/test/repositories.sh [DEB]
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
deb=${1:-$(ls target/packages/*.deb)}
work=$(mktemp -d)
export GNUPGHOME=$work/keys
trap 'gpgconf --kill all; rm -rf "$work"' EXIT
mkdir -m 700 "$GNUPGHOME"
chmod 755 "$work"
fail() { echo "FAILED: $*" >&2; exit 1; }

gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key "Test <test@example.com>" ed25519 sign 1d
packaging/repositories/apt.sh "$work/apt of mine" test@example.com "$deb"
ln -s "$work/apt of mine" "$work/apt"
# apt in folders of its own, so that nothing of this computer counts. Usage: own_apt COMMAND...
mkdir -p "$work/system/lists/partial" "$work/system/cache/archives/partial" "$work/system/parts"
touch "$work/system/status"
echo "deb [signed-by=$work/apt/capi-wizard.gpg] file:$work/apt stable main" > "$work/system/sources.list"
own_apt() {
  apt-get -q -o Dir::State::lists="$work/system/lists" -o Dir::Cache="$work/system/cache" -o Dir::State::status="$work/system/status" \
    -o Dir::Etc::sourcelist="$work/system/sources.list" -o Dir::Etc::sourceparts="$work/system/parts" -o APT::Sandbox::User=root "$@"
}
own_apt update > "$work/said" 2>&1 && ! grep -q '^[WE]:' "$work/said" || { cat "$work/said"; fail "apt does not take the index"; }
(cd "$work" && own_apt download capi-wizard > "$work/said" 2>&1) || { cat "$work/said"; fail "apt does not get the package"; }
cmp "$deb" "$(find "$work" -maxdepth 1 -name 'capi-wizard_*.deb')" || fail "apt gets another package"
sed -i 's/^Suite: stable/Suite: stabla/' "$work/apt/dists/stable/InRelease"
rm -rf "$work/system/lists"/*
mkdir -p "$work/system/lists/partial"
if own_apt update > "$work/said" 2>&1 && ! grep -q '^[WE]:' "$work/said"; then fail "apt takes a changed index"; fi
# What is wrong is said, and nothing half made is left.
code=0; packaging/repositories/apt.sh "$work/other" nobody@example.com "$deb" 2> "$work/said" || code=$?
[ "$code" = 66 ] && [ ! -e "$work/other" ] || fail "a missing key: $code"
code=0; packaging/repositories/apt.sh "$work/other" test@example.com README.md 2> "$work/said" || code=$?
[ "$code" = 65 ] && [ ! -e "$work/other" ] || fail "a file that is no package: $code"

version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
sum=$(printf x | sha256sum | cut -d' ' -f1)
for name in amd64.msi arm64.dmg x86_64.dmg; do echo "$sum  capi-wizard_${version}_$name"; done > "$work/SHA256SUMS"
templates() { "$java_home/bin/java" packaging/repositories/Templates.java "$@"; }
templates "$work/SHA256SUMS" "$version" https://example.com/releases/v1 "$work/out" > /dev/null
! grep -rn '@[A-Z]' "$work/out" || fail "a place is not filled"
python3 - "$work/out" "$version" "$sum" <<'EOS'
import pathlib, re, sys
out, version, total = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
kinds = {"": "version", ".installer": "installer", ".locale.en-US": "defaultLocale"}
for part, kind in kinds.items():
    text = (out / f"CapiWizard.CapiWizard{part}.yaml").read_text()
    keys = dict(re.findall(r"^(\w+): *(.*)$", text, re.M))
    assert keys["ManifestType"] == kind and keys["PackageVersion"] == version, text
    assert keys["PackageIdentifier"] == "CapiWizard.CapiWizard" and keys["ManifestVersion"] == "1.6.0", text
installer = (out / "CapiWizard.CapiWizard.installer.yaml").read_text()
assert f"InstallerSha256: {total.upper()}" in installer and "Scope: user" in installer, installer
assert "6F0F0E5C-3D0E-4C0B-9A4B-7D4F3F6A9C21" in installer, installer
cask = (out / "capi-wizard.rb").read_text()
assert cask.count(total) == 2 and f'version "{version}"' in cask, cask
EOS
grep -qi "$(sed -n 's/--win-upgrade-uuid //p' packaging/windows/msi.options)" packaging/repositories/templates/*.installer.yaml \
  || fail "winget's upgrade code is another than the .msi's"
if command -v ruby > /dev/null; then ruby -c "$work/out/capi-wizard.rb" > /dev/null; else echo "No Ruby: the cask was read by eye alone."; fi
sed -i /msi/d "$work/SHA256SUMS"
if templates "$work/SHA256SUMS" "$version" https://example.com/r "$work/out2" > /dev/null 2>&1; then fail "a missing package is taken"; fi
echo "repositories: checked"
