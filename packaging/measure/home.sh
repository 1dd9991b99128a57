#!/usr/bin/env bash
# How long the FX thread is held up at most while Home shows 1 and 1,000 connections: with a cache
# of the start, as the packages have one, and without.
set -euo pipefail
work=$1
java=$2
mvn -o -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath" \
  -DexcludeGroupIds=org.openjfx
# A cache takes classes from jars alone.
"$(dirname "$java")/jar" --create --file "$work/home.jar" -C target/classes . -C target/test-classes .
run() {
  "$java" @packaging/app/jvm.options --module-path=target/javafx -Dglass.platform=Headless -Dprism.order=sw \
    "$@" -cp "$work/home.jar:$(cat "$work/classpath")" dev.capiwizard.app.HomeStall "$count"
}
count=1000
run -XX:AOTCacheOutput="$work/home.aot" > "$work/home.train" 2>&1 || { cat "$work/home.train"; exit 1; }
for count in 1 1000; do
  echo "# $count connections, with a cache"
  run -XX:AOTMode=on -XX:AOTCache="$work/home.aot"
  echo "# $count connections, without"
  run
done
