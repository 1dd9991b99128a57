#!/usr/bin/env bash
# Runs packaging/macos/build.sh in a copy of the sources, with tools that write down what they are
# told and leave the files that they would leave; then looks at both. Twice: with and without a
# certificate; then in two halves, as the release does.
# Usage: macos.sh WORK
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
PATH=$java_home/bin:$PATH
work=$1
rm -rf "$work"
mkdir -p "$work/tools" "$work/jdk/bin"
work=$(cd "$work" && pwd)
echo 'JAVA_VERSION="25"' > "$work/jdk/release"
fail() { echo "FAILED: macOS: $*" >&2; exit 1; }

cat > "$work/tools/tool" <<'EOS'
#!/usr/bin/env bash
# Writes its name and arguments down, one a line.
set -euo pipefail
self=${0##*/}
{ echo "RUN $self"; [ $# -eq 0 ] || printf '  %s\n' "$@"; } >> "$TOLD"
value() {
  local name=$1
  shift
  while [ $# -gt 1 ]; do
    [ "$1" != "$name" ] || { echo "$2"; return; }
    shift
  done
}
case $self in
  java)
    # Those of the sources that look into jars are run, as on a Mac with Apple silicon.
    case $1 in
      *Modernize.java) "$REAL_JAVA" "$1" --system darwin-aarch64 "${@:2}" ;;
      *MachO.java) "$REAL_JAVA" "$@" ;;
    esac
    ;;
  jlink)
    mkdir -p "$(value --output "$@")/bin"
    touch "$(value --output "$@")/bin/java" "$(value --output "$@")/bin/keytool"
    ;;
  jpackage)
    name=$(value --name "$@")
    case "$*" in
      *dmg.options*) touch "$(value --dest "$@")/$name-$(value --app-version "$@").dmg" ;;
      *image.options*)
        contents="$(value --dest "$@")/$name.app/Contents"
        mkdir -p "$contents/app" "$contents/MacOS" "$contents/runtime/Contents"
        cp -R "$(value --input "$@")/." "$contents/app/"
        cp -R "$(value --runtime-image "$@")" "$contents/runtime/Contents/Home"
        touch "$contents/Info.plist"
        for launcher in "$name" capi-wizard; do
          printf '[Application]\napp.mainclass=x\n\n[JavaOptions]\n' > "$contents/app/$launcher.cfg"
          cp "$TOOLS/launcher" "$contents/MacOS/$launcher"
        done
        ;;
    esac
    ;;
  security)
    [ "$1" != find-identity ] || echo '  1) ABC "Developer ID Application: Somebody (TEAM)"'
    [ "$1" != create-keychain ] || touch "${@: -1}"
    ;;
esac
EOS
cat > "$work/tools/launcher" <<'EOS'
#!/usr/bin/env bash
# A program whose Java makes a cache when it is told to.
set -euo pipefail
{ echo "START ${0##*/} $JAVA_TOOL_OPTIONS"; printf '  %s\n' "$@"; } >> "$TOLD"
for option in $JAVA_TOOL_OPTIONS; do
  case $option in
    -XX:AOTCache=*) touch "${option#*=}" ;;
  esac
done
EOS
chmod +x "$work/tools/"*
for tool in mvn codesign plutil security xcrun uuidgen; do ln -s tool "$work/tools/$tool"; done
ln -s "$java_home/bin/jar" "$work/jdk/bin/jar"
for tool in jmod jlink jpackage java; do ln -s ../../tools/tool "$work/jdk/bin/$tool"; done

# Usage: build NAME ; runs it in a copy of the sources with a program of empty jars.
build() {
  local name=$1 sources=$work/$1/sources
  shift
  mkdir -p "$sources/target/app/lib" "$sources/target/app/javafx" "$sources/target/app/licenses"
  cp -R packaging icons pom.xml LICENSE "$sources/"
  mkdir -p "$sources/target/licenses"
  touch "$sources/target/app/lib/jvm.options" "$sources/target/app/licenses/THIRD-PARTY.txt" "$sources/target/sbom.json"
  cp "$work/jars/program.jar" "$sources/target/app/lib/capi-wizard-$version.jar"
  cp "$work/jars/native.jar" "$sources/target/app/lib/a.jar"
  (cd "$sources" && touch libx.dylib X.class
    for part in base graphics controls media web; do
      jar -c -f "target/app/javafx/javafx-$part-mac-aarch64.jar" libx.dylib X.class
    done)
  again "$name" "$@"
}
again() {
  local name=$1 sources=$work/$1/sources
  TOLD=$work/$name/told TOOLS=$work/tools JAVA_HOME=$work/jdk REAL_JAVA=$java_home/bin/java PATH=$work/tools:$PATH \
    "$sources/packaging/macos/build.sh" "${@:2}" > "$work/$name/said" 2>&1 \
    || { cat "$work/$name/said"; fail "$name ended with an error"; }
}
# Jars as they come from the registry, the native parts by their first bytes alone.
mkdir -p "$work/jars/in/com/sun/jna/darwin-aarch64" "$work/jars/in/com/sun/jna/linux-x86-64"
printf '\xcf\xfa\xed\xfe\0\0\0\0' | tee "$work/jars/in/com/sun/jna/darwin-aarch64/libjnidispatch.jnilib" \
  "$work/jars/in/osxkeychain.so" > /dev/null
printf '\x7fELF\0\0\0\0' > "$work/jars/in/com/sun/jna/linux-x86-64/libjnidispatch.so"
jar -c -f "$work/jars/native.jar" -C "$work/jars/in" .
jar -c -f "$work/jars/program.jar" -C "$work/jars/in/com" sun/jna/linux-x86-64
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
told() { grep -qxF -- "$1" "$work/$run/told" || { cat "$work/$run/told"; fail "$run: nobody was told: $1"; }; }
untold() { ! grep -qF -- "$1" "$work/$run/told" || fail "$run: somebody was told: $1"; }

run=plain
build plain
contents="$work/plain/sources/target/packaging/image/CAPI Wizard.app/Contents"
told '  @packaging/common/jlink.options'
told '  @packaging/common/image.options'
told '  --enable-native-access=javafx.graphics,javafx.media,javafx.web,ALL-UNNAMED'
untold '--add-modules=javafx'
[ -f "$contents/app/start.aot" ] || fail "no cache"
told '  packaging/common/Modernize.java'
[ ! -e "$contents/app/jvm.options" ] || fail "the options of the scripts are in the image"
for kept in licenses/LICENSE licenses/THIRD-PARTY.txt defaults.example.json; do
  [ -f "$contents/app/$kept" ] || fail "no $kept"
done
[ ! -e "$contents/runtime/Contents/Home/bin/keytool" ] || fail "keytool ships"
# shellcheck disable=SC2016 # as the launcher reads it
diff - "$contents/app/CAPI Wizard.cfg" <<'EOS' || fail "the launcher's options are not those"
[Application]
app.mainclass=x

app.classpath=$APPDIR/native.jar
[JavaOptions]
java-options=-Dcapiwizard.launcher=$BINDIR/CAPI Wizard
java-options=-XX:AOTCache=$APPDIR/start.aot
java-options=-Xlog:aot=off
EOS
[ -f "$work/plain/sources/target/packaging/parts/javafx.web/lib/libx.dylib" ] || fail "JavaFX's library is not a file"
ls "$work/plain/sources/target/packages/capi-wizard_$version"_*.dmg > /dev/null || fail "no .dmg"
[ "$(grep -c '^SKIPPED: ' "$work/plain/said")" -eq 3 ] || { cat "$work/plain/said"; fail "what is skipped is not said"; }
told '  --sign'
told '  -'
untold notarytool
# What is native is in one jar, signed before it went there.
"$java_home/bin/java" packaging/common/MachO.java "$contents" native.jar > "$work/plain/mach-o" || fail "something native is signed nowhere"
diff - "$work/plain/mach-o" <<'EOS' || fail "other native parts than known"
app/native.jar!com/sun/jna/darwin-aarch64/libjnidispatch.jnilib
app/native.jar!osxkeychain.so
EOS
for library in com/sun/jna/darwin-aarch64/libjnidispatch.jnilib osxkeychain.so; do
  told "  target/packaging/mach-o/$library"
done
if "$java_home/bin/java" packaging/common/MachO.java "$contents" > /dev/null 2>&1; then fail "unsigned parts are not seen"; fi
# The same with the jars that ship, where they were built.
if [ -d target/app/lib ]; then
  mkdir -p "$work/ship"
  cp target/app/lib/*.jar "$work/ship/"
  "$java_home/bin/java" packaging/common/Modernize.java --system darwin-aarch64 --native "$work/ship-native" "$work/ship"/*.jar > /dev/null
  "$java_home/bin/java" packaging/common/MachO.java "$work/ship" || fail "a jar that ships keeps something native"
  (cd "$work/ship-native" && find . -type f | sort) | diff - <(printf '%s\n' ./com/sun/jna/darwin-aarch64/libjnidispatch.jnilib ./osxkeychain.so) \
    || fail "the jars that ship have other native parts than known"
fi

run=signed
secret=not-to-be-seen
MACOS_CERTIFICATE=$(printf x | base64) MACOS_CERTIFICATE_PASSWORD=$secret \
  MACOS_NOTARY_KEY=$(echo $secret | base64) MACOS_NOTARY_KEY_ID=id MACOS_NOTARY_ISSUER=issuer build signed
told '  --mac-sign'
told '  packaging/macos/entitlements.plist'
told '  Developer ID Application: Somebody (TEAM)'
told '  notarytool'
told '  staple'
! grep -q SKIPPED "$work/signed/said" || fail "something is skipped where all is there"
! grep -q $secret "$work/signed/said" || fail "the log shows a secret"
[ ! -e "$work/signed/sources/target/packaging/notary.p8" ] || fail "the key is left behind"
[ ! -e "$work/signed/sources/target/packaging/certificate.p12" ] || fail "the certificate is left behind"

run=halves
build halves --image
untold codesign
untold dmg.options
[ -f "$work/halves/sources/target/packaging/unsigned.tar" ] || fail "nothing for the other half"
rm "$work/halves/told"
MACOS_CERTIFICATE=$(printf x | base64) MACOS_CERTIFICATE_PASSWORD=$secret again halves --from-image
told '  --mac-sign'
untold jlink
untold mvn
untold START
echo "macOS build: as meant, with and without a certificate"
