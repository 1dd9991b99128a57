#!/usr/bin/env bash
# How long the FX thread is held up at most while Home shows 1 and 1,000 connections.
set -euo pipefail
work=$1
java=$2
mvn -o -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath" \
  -DexcludeGroupIds=org.openjfx
for count in 1 1000; do
  echo "# $count connections"
  "$java" @packaging/app/jvm.options --module-path=target/javafx -Dglass.platform=Headless -Dprism.order=sw \
    -cp "target/test-classes:target/classes:$(cat "$work/classpath")" dev.capiwizard.app.HomeStall "$count"
done
