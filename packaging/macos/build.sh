#!/usr/bin/env bash
# Makes a .dmg, with its list of parts and checksums, in target/packages.
# The same steps in the same order as packaging/linux/build.sh and packaging/windows/build.ps1.
# Needs JDK 25 or later (JAVA_HOME), Maven, and the command line tools of Xcode.
#
# To sign, set MACOS_CERTIFICATE (a Developer ID certificate as .p12, base64) and
# MACOS_CERTIFICATE_PASSWORD; to notarise as well, MACOS_NOTARY_KEY (a key of App Store Connect as .p8,
# base64), MACOS_NOTARY_KEY_ID and MACOS_NOTARY_ISSUER.
#
# Usage: packaging/macos/build.sh [--built] [--dry-run] [--image | --from-image]
#   --built       takes target/app as "mvn package" left it
#   --dry-run     makes nothing: prints the commands with their arguments, one a line
#   --image       stops before the signatures, with all that they need in target/packaging/unsigned.tar
#   --from-image  begins there: so no program of a registry runs where a certificate is
set -euo pipefail
cd "$(dirname "$0")/../.."
built=
dry=
half=
while [ $# -gt 0 ]; do
  case $1 in
    --built) built=yes ;;
    --dry-run) dry=yes ;;
    --image | --from-image) half=$1 ;;
    *) echo "usage: $0 [--built] [--dry-run] [--image | --from-image]" >&2 && exit 64 ;;
  esac
  shift
done
name="CAPI Wizard"
command=capi-wizard
out=target/packages
work=target/packaging
image="$work/image/$name.app"
app="$image/Contents/app"
runtime="$image/Contents/runtime/Contents/Home"

step() { echo "== $*"; }
skip() {
  echo "SKIPPED: $*"
  [ -z "${GITHUB_ACTIONS:-}" ] || echo "::warning::SKIPPED: $*"
}
# Runs a program; in a dry run only tells what would run.
run() {
  if [ -n "$dry" ]; then
    echo "RUN ${1##*/}"
    [ $# -lt 2 ] || printf '  %s\n' "${@:2}"
  else
    "$@"
  fi
}
entries() { grep -hv -e '^#' -e '^$' "$@"; }

java_home=
if [ -z "$dry" ]; then
  # shellcheck source=packaging/common/java.sh
  . packaging/common/java.sh
  if [ "$half" = --from-image ]; then
    rm -rf "$out" target/app "$work/image" "$work/mach-o"
    tar -xf "$work/unsigned.tar"
  else
    rm -rf "$work" "$out"
  fi
  mkdir -p "$work/training" "$out"
fi
# The first version in the file is the program's own.
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' pom.xml | head -n 1)
# jpackage refuses a version that begins with 0 here; the true one is put into the image.
image_version=$version
[ "${version#0.}" = "$version" ] || image_version=1.${version#0.}

make_image() {
  step 1 The program
  [ -n "$built" ] || run mvn -q -B -Dmaven.test.skip=true package

  step 2 JavaFX as parts of the runtime: its libraries are files there, unpacked at no start
  for part in base graphics controls media web; do
    parts=$work/parts/javafx.$part
    if [ -z "$dry" ]; then
      mkdir -p "$parts/classes" "$parts/lib"
      unzip -q target/app/javafx/javafx-$part-*.jar -d "$parts/classes"
      find "$parts/classes" -maxdepth 1 -name '*.dylib' -exec mv {} "$parts/lib/" \;
    fi
    run "$java_home/bin/jmod" create --class-path "$parts/classes" --libs "$parts/lib" "$work/parts/javafx.$part.jmod"
  done

  step 3 The runtime
  modules=$(entries packaging/runtime.modules | tr '\n' ,)javafx.controls,javafx.web
  run "$java_home/bin/jlink" @packaging/common/jlink.options --module-path "$work/parts" \
    --add-modules "$modules" --output "$work/runtime"
  # What the program never starts.
  [ -n "$dry" ] || find "$work/runtime/bin" -type f ! -name java -delete

  step 4 The image
  # JavaFX is in the runtime, so that it need not be added.
  options=$(entries packaging/app/jvm.options packaging/app/program.options | grep -v '^--add-modules')
  java_options=()
  while read -r option; do
    java_options+=(--java-options "$option")
  done <<< "$options"
  if [ -z "$dry" ]; then
    # A second launcher, for commands.
    echo "java-options=$(tr '\n' ' ' <<< "$options")" > "$work/console.properties"
    # The program, and not what its own scripts read.
    mkdir -p "$work/input/licenses"
    cp target/app/lib/*.jar "$work/input/"
    cp target/app/licenses/* LICENSE "$work/input/licenses/"
    cp packaging/common/defaults.example.json "$work/input/"
  fi
  # Classes of an old format get one that the cache of step 5 takes. What is native in a jar waits for its signature:
  # Apple's notary refuses it unsigned, and a jar that changed after step 5 would cost the cache.
  run "$java_home/bin/java" packaging/common/Modernize.java --native "$work/mach-o" "$work"/input/*.jar
  run "$java_home/bin/jpackage" @packaging/common/image.options --name "$name" --app-version "$image_version" \
    --icon icons/capi-wizard.icns --input "$work/input" --main-jar "capi-wizard-$version.jar" \
    --runtime-image "$work/runtime" --mac-package-identifier dev.capiwizard.CapiWizard \
    --mac-app-category public.app-category.business --add-launcher "$command=$work/console.properties" \
    "${java_options[@]}" --dest "$work/image"
  for key in CFBundleShortVersionString CFBundleVersion; do
    run plutil -replace "$key" -string "$version" "$image/Contents/Info.plist"
  done
  if [ -z "$dry" ]; then
    # The daily check starts the program by its first launcher, also where the command installed it.
    for one in "$name" "$command"; do
      # shellcheck disable=SC2016 # the launcher puts in its folder
      echo 'java-options=-Dcapiwizard.launcher=$BINDIR/'"$name" >> "$app/$one.cfg"
    done
  fi

  step 5 The cache of the start, trained by a run of the program
  # Made for the very options and class path that ship: a launcher makes it. Another home, so that
  # nothing of the person who builds is read or written.
  # Usage: start LAUNCHER JAVA_OPTIONS ARGUMENT...
  start() {
    if [ -n "$dry" ]; then
      echo "RUN $1 ($2)"
      printf '  %s\n' "${@:3}"
      return
    fi
    JAVA_TOOL_OPTIONS=$2 "$image/Contents/MacOS/$1" "${@:3}" > "$work/training/program.log" 2>&1 \
      || { cat "$work/training/program.log" >&2; return 1; }
  }
  own=-Duser.home=$work/training/home
  record=$work/training/start.conf
  start "$name" "$own -Dcapiwizard.tour.display=yes -XX:AOTMode=record -XX:AOTConfiguration=$record" \
    tour --out "$work/training/tour"
  # Without the image's name in the path: these options come apart at blanks.
  start "$name" "-XX:AOTMode=create -XX:AOTConfiguration=$record -XX:AOTCache=$work/training/start.aot" --help
  [ -n "$dry" ] || mv "$work/training/start.aot" "$app/"
  for launcher in "$name" "$command"; do
    # Where the cache is refused, since a copy has other times, the start is slower and nothing else.
    # shellcheck disable=SC2016 # the launcher puts in its folder
    [ -n "$dry" ] || printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/start.aot' -Xlog:aot=off >> "$app/$launcher.cfg"
    # AOTMode=on ends the JVM where the cache is refused.
    start "$launcher" "$own -XX:AOTMode=on" --data-dir "$work/training/data" list
  done
}

[ "$half" = --from-image ] || make_image
if [ "$half" = --image ]; then
  [ -n "$dry" ] || tar -cf "$work/unsigned.tar" "$work/image" "$work/mach-o" target/app/lib target/licenses target/sbom.json
  exit 0
fi

step 6 The signature of the program
identity=
keychain=$work/signing.keychain-db
if [ -n "${MACOS_CERTIFICATE:-}" ] && [ -z "$dry" ]; then
  # A keychain of its own, which goes with this script.
  trap 'security delete-keychain "$PWD/$keychain"; rm -f "$work/certificate.p12" "$work/notary.p8"' EXIT
  keychain_password=$(uuidgen)
  security create-keychain -p "$keychain_password" "$PWD/$keychain"
  security unlock-keychain -p "$keychain_password" "$PWD/$keychain"
  echo "$MACOS_CERTIFICATE" | base64 --decode > "$work/certificate.p12"
  security import "$work/certificate.p12" -k "$PWD/$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
  security set-key-partition-list -S apple-tool:,apple: -k "$keychain_password" "$PWD/$keychain" > /dev/null
  identity=$(security find-identity -v -p codesigning "$PWD/$keychain" | sed -n 's/.*"Developer ID Application: \(.*\)"/\1/p' | head -n 1)
fi
if [ -n "$identity" ]; then
  sign=(--sign "Developer ID Application: $identity" --keychain "$PWD/$keychain" --options runtime --timestamp)
else
  # Without any seal, or with a broken one, a Mac with Apple silicon does not start it at all.
  sign=(--sign -)
fi
# What JNA and the keychain's bridge bring, signed one by one, in a jar after all that the cache knows.
if [ -z "$dry" ]; then
  find "$work/mach-o" -type f > "$work/mach-o.list"
  while read -r library; do
    codesign --force "${sign[@]}" "$library"
  done < "$work/mach-o.list"
  "$java_home/bin/jar" --create --no-manifest --file "$app/native.jar" -C "$work/mach-o" .
  for one in "$name" "$command"; do
    # shellcheck disable=SC2016 # the launcher puts in its folder
    awk '$0 == "[JavaOptions]" { print "app.classpath=$APPDIR/native.jar" } { print }' "$app/$one.cfg" > "$work/one.cfg"
    cp "$work/one.cfg" "$app/$one.cfg"
  done
  # Nothing native is anywhere else than where it gets a signature.
  run "$java_home/bin/java" packaging/common/MachO.java "$image" native.jar
fi
if [ -n "$identity" ]; then
  # jpackage knows what to sign first: programs, then *.dylib, then the whole.
  run "$java_home/bin/jpackage" --type app-image --app-image "$image" --mac-sign \
    --mac-entitlements packaging/macos/entitlements.plist \
    --mac-signing-keychain "$PWD/$keychain" --mac-signing-key-user-name "$identity"
else
  skip "signing the program: MACOS_CERTIFICATE is not set"
  run codesign --force --sign - --preserve-metadata=entitlements "$image"
fi
run codesign --verify --strict "$image"

step 7 The packages
package="$out/${command}_${version}_$(uname -m).dmg"
run "$java_home/bin/jpackage" @packaging/macos/dmg.options --name "$name" --app-version "$image_version" \
  --app-image "$image" --dest "$out"
[ -n "$dry" ] || mv "$out/$name-$image_version.dmg" "$package"

step 8 The signature of the packages
if [ -n "$identity" ]; then
  run codesign --sign "Developer ID Application: $identity" --keychain "$PWD/$keychain" --timestamp "$package"
else
  skip "signing $package: MACOS_CERTIFICATE is not set"
fi
if [ -n "$identity" ] && [ -n "${MACOS_NOTARY_KEY:-}" ]; then
  echo "$MACOS_NOTARY_KEY" | base64 --decode > "$work/notary.p8"
  run xcrun notarytool submit "$package" --wait --key "$work/notary.p8" --key-id "$MACOS_NOTARY_KEY_ID" \
    --issuer "$MACOS_NOTARY_ISSUER"
  run xcrun stapler staple "$package"
else
  skip "notarising $package: MACOS_NOTARY_KEY is not set"
fi

step 9 Parts and checksums beside them
# Its libraries come from a registry.
unset MACOS_CERTIFICATE MACOS_CERTIFICATE_PASSWORD MACOS_NOTARY_KEY MACOS_NOTARY_KEY_ID MACOS_NOTARY_ISSUER
run "$java_home/bin/java" -cp "target/app/lib/*" packaging/common/Finish.java "$out" "$runtime"
