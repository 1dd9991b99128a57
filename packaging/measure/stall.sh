#!/usr/bin/env bash
# How long the FX thread of the packaged program is held up at most in a tour: while input is
# arriving, by the first WebView, and at all. STALL_OPTIONS=-Dstall.all=true lists the longest.
set -euo pipefail
work=$1
java=$2
image=$PWD/target/packaging/image/capi-wizard
[ -x "$image/bin/capi-wizard" ] || { echo "Run packaging/linux/build.sh --image first." >&2; exit 69; }
# shellcheck source=packaging/measure/session.sh
. packaging/measure/session.sh
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# The tests' classes come after the program's own, whose cache holds for the beginning of a class path,
# and beside them: the JVM compares paths from the folder on that all have in common.
cp -a "$image" "$work/image"
image=$work/image
lib=$image/lib/app
program=$(cd "$lib" && LC_ALL=C ls -- *.jar | sed "s|^|$lib/|" | paste -sd:)
"$(dirname "$java")/jar" --create --file "$lib/tests.jar" -C target/test-classes .
IFS=: read -r -a libraries <<< "$test_libraries"
tests_path=$lib/tests.jar
for at in "${!libraries[@]}"; do
  cp "${libraries[$at]}" "$lib/tests-$at.jar"
  tests_path=$tests_path:$lib/tests-$at.jar
done
# shellcheck disable=SC2086 # words
"$image/lib/runtime/bin/java" "@$lib/window.options" -XX:AOTCache="$lib/start.aot" -XX:AOTMode=on \
  -Dglass.platform=Headless -Dprism.order=sw ${STALL_OPTIONS:-} \
  -cp "$program:$tests_path" dev.capiwizard.launcher.TourStall happy
