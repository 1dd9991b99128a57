#!/usr/bin/env bash
# What packaging/linux/build.sh says to bad input, in a copy of the sources whose folder has blanks and umlauts, with
# a Maven that fails as it is told: one sentence, a code, and nothing under the name of a package.
# Usage: packaging/test/linux-build.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sources="$work/Prüf ordner & mehr"
mkdir -p "$sources" "$work/tools"
cp -R packaging icons pom.xml LICENSE "$sources/"
cd "$sources"
echo target/ > .gitignore
git init -q .
git -c user.name=t -c user.email=t@example.com add -A
git -c user.name=t -c user.email=t@example.com commit -qm sources
cat > "$work/tools/mvn" <<'EOS'
#!/bin/sh
echo "$MAVEN_SAYS" >&2
exit 1
EOS
chmod +x "$work/tools/mvn"
for tool in rpmbuild fakeroot; do command -v "$tool" > /dev/null || { printf '#!/bin/sh\n' > "$work/tools/$tool"; chmod +x "$work/tools/$tool"; }; done
# Usage: refused CODE WORDS ARGUMENT...
refused() {
  local wanted=$1 words=$2 code=0
  shift 2
  PATH="${only_path:-$work/tools:$PATH}" MAVEN_SAYS="${says:-}" packaging/linux/build.sh "$@" > "$work/out" 2> "$work/err" || code=$?
  [ "$code" = "$wanted" ] || { cat "$work/err"; echo "FAILED: $* ended with $code and not $wanted" >&2; exit 1; }
  tail -n 1 "$work/err" | grep -q -- "$words" || { cat "$work/err"; echo "FAILED: $*: no word of $words" >&2; exit 1; }
  [ ! -e target/packages ] || { echo "FAILED: $*: something is in target/packages" >&2; exit 1; }
}
refused 64 usage: --quick
refused 64 usage: --only
refused 64 usage: --only tar
mkdir "$work/few"
for tool in bash dirname grep git cut head; do ln -s "$(command -v "$tool")" "$work/few/$tool"; done
only_path=$work/few refused 69 'There is no ' --only deb
says='Could not transfer artifact x from central: Unknown host' refused 69 'is there a network' --only deb
says='COMPILATION ERROR' refused 1 'could not be made' --only deb
refused 1 'There is no target/app' --built --only deb
mkdir -p target/app/lib && touch target/app/lib/capi-wizard-0.1.0.jar target/app/lib/capi-wizard-1.0.0.jar target/sbom.json
echo x > target/sbom.json
refused 1 'not one version' --built --only deb
rm -r target
echo changed >> pom.xml
refused 65 pom.xml --only deb
says='COMPILATION ERROR' refused 1 'could not be made' --only deb --dirty
echo "Linux build: bad input is refused, in a folder with blanks and umlauts"
