#!/usr/bin/env bash
# The two scripts of a release that need no forge: the notes of a tag, and the packages of all systems brought
# together by their checksums. What is not as it was told is refused.
# Usage: packaging/test/release.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

# Two systems with a package each; prints what their jobs tell.
make() {
  rm -rf "$work/made"
  for one in linux windows; do
    mkdir -p "$work/made/$one"
    echo "$one" > "$work/made/$one/capi-wizard.$one"
    (cd "$work/made/$one" && sha256sum -- * > ../sums && mv ../sums SHA256SUMS)
  done
  linux=linux=$(sha256sum "$work/made/linux/SHA256SUMS" | cut -d' ' -f1)
  windows=windows=$(sha256sum "$work/made/windows/SHA256SUMS" | cut -d' ' -f1)
}
collected() { .ci/collect "$work/made" "$work/release" "$linux" "$windows" > "$work/log" 2>&1; }

make
collected || { cat "$work/log"; fail "what is right is refused"; }
(cd "$work/release" && sha256sum --check --strict --quiet SHA256SUMS)
[ "$(wc -l < "$work/release/SHA256SUMS")" -eq 2 ] || fail "not both packages are on the list"
echo changed >> "$work/made/linux/capi-wizard.linux"
if collected; then fail "a changed package is taken"; fi
(cd "$work/made/linux" && sha256sum capi-wizard.linux > SHA256SUMS)
if collected; then fail "a list that its job did not tell is taken"; fi
make
echo more > "$work/made/windows/more"
if collected; then fail "a package that is on no list is taken"; fi
make
linux=linux=
if collected; then fail "a job that told nothing is taken"; fi

make
collected
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
.ci/release-notes "v$version" "$work/release/SHA256SUMS" > "$work/notes" || fail "there are no notes of $version"
grep -q "^- " "$work/notes" || fail "the notes of $version are empty"
if .ci/release-notes "v$version.1" > /dev/null 2>&1; then fail "a tag that is not the version is taken"; fi
if .ci/release-notes "v$version" "$work/none" > /dev/null 2>&1; then fail "notes without their checksums are taken"; fi
grep -q "capi-wizard.linux" "$work/notes" || fail "the notes have no checksums"
echo "release: checked"
