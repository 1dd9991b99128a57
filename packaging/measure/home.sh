#!/usr/bin/env bash
# How long the FX thread is held up at most while Home shows 1 and 1,000 connections: with a cache
# of the start, as the packages have one, and without.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# A cache takes classes from jars alone.
"$(dirname "$java")/jar" --create --file "$work/home.jar" -C target/classes . -C target/test-classes .
run() {
  # shellcheck disable=SC2086 # words
  $test_java -Dglass.platform=Headless "$@" -cp "$work/home.jar:$test_libraries" \
    dev.capiwizard.window.HomeStall "$count"
}
count=1000
run -XX:AOTCacheOutput="$work/home.aot" > "$work/home.train" 2>&1 || { cat "$work/home.train"; exit 1; }
for count in 1 1000; do
  echo "# $count connections, with a cache"
  run -XX:AOTMode=on -XX:AOTCache="$work/home.aot"
  echo "# $count connections, without"
  run
done
