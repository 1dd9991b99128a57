#!/usr/bin/env bash
# "--version" and "list" by the packaged program, against a bare program that prints one line, on the
# same runtime and with a cache of its own.
# Needs the image of the package (packaging/linux/build.sh --image).
set -euo pipefail
work=$1
java=$2
image=$PWD/target/packaging/image/capi-wizard
[ -x "$image/bin/capi-wizard" ] || { echo "Run packaging/linux/build.sh --image first." >&2; exit 69; }
bare=$work/bare-line
mkdir -p "$bare"
"${java%java}javac" -d "$bare/classes" packaging/measure/bare/BareLine.java
(cd "$bare/classes" && "${java%java}jar" --create --file "$bare/bare.jar" .)
line="$image/lib/runtime/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp $bare/bare.jar"
# shellcheck disable=SC2086 # words
$line -XX:AOTCacheOutput="$bare/bare.aot" BareLine > "$bare/training.log" 2>&1
for words in --version "--data-dir $bare/none list"; do
  # shellcheck disable=SC2086 # words
  LIMIT_WALL=1.3 python3 packaging/measure/pairs.py "command-${words##*[ -]}" 11 1.3 \
    "$image/bin/capi-wizard" $words -- $line -XX:AOTCache="$bare/bare.aot" BareLine
done
