#!/usr/bin/env bash
# Installs the .rpm into a root of rpm of its own, lets the command answer there, removes it, and looks for what is
# left. What it requires (GTK, X, sound) is taken as there: this Debian has it under other names. As root, with rpm.
# Usage: packaging/test/rpm-root.sh [RPM]
set -euo pipefail
cd "$(dirname "$0")/../.."
rpm=$(readlink -f "${1:-$(ls target/packages/*.rpm)}")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
# shellcheck disable=SC2054 # one option
tool=(rpm --root "$root" --dbpath /var/lib/rpm)
mkdir -p "$root/var/lib/rpm" "$root/tmp"
"${tool[@]}" --initdb
# Its own requirements, said and not hidden.
rpm -qp --requires "$rpm" | grep -v '^rpmlib(' | sort > "$root/requires"
grep -q 'libgtk-3' "$root/requires" || fail "it requires no GTK"
"${tool[@]}" --install --nodeps --noscripts "$rpm"
"${tool[@]}" -q capi-wizard
for file in /opt/capi-wizard/bin/capi-wizard /usr/share/applications/dev.capiwizard.CapiWizard.desktop \
  /usr/share/man/man1/capi-wizard.1.gz /opt/capi-wizard/licenses/notices.md; do
  [ -e "$root$file" ] || fail "no $file"
done
[ -L "$root/usr/bin/capi-wizard" ] || fail "no command"
# Sizes, checksums, owners and times of all files, as the package has them.
"${tool[@]}" --verify --nodeps --noscripts capi-wizard > "$root/verify" || { head "$root/verify"; fail "files differ"; }
HOME=$root/tmp "$root/opt/capi-wizard/bin/capi-wizard" --version
CAPI_WIZARD_JAVA_OPTS=-XX:AOTMode=on HOME=$root/tmp "$root/opt/capi-wizard/bin/capi-wizard" --help > /dev/null || fail "the cache is refused"
HOME=$root/tmp "$root/opt/capi-wizard/bin/capi-wizard" --data-dir "$root/tmp/data" list
"${tool[@]}" --erase --nodeps --noscripts capi-wizard
left=$(find "$root/opt" "$root/usr" -type f -o -type l | head)
[ -z "$left" ] || fail "left behind: $left"
echo "rpm: installed, verified, answered, removed"
