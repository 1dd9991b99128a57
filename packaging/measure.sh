#!/usr/bin/env bash
# Measures the program against a named other, side by side in one run; prints a line for each ratio.
# "effort" tells what a person does, sees and reaches by keys; it compares nothing.
# Needs the unpacked program (mvn package), a session bus, gnome-keyring, python3 and curl.
# Names "start", "check" and "size" measure the package: packaging/linux/build.sh comes first.
# Usage: packaging/measure.sh [NAME...]; all without a name.
set -euo pipefail
cd "$(dirname "$0")/.."
all=(effort reminders home stall verdict signin start check size)
names=("$@")
[ "${#names[@]}" -gt 0 ] || names=("${all[@]}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$folder/release" && java=$folder/bin/java && break
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK 25 or later." >&2; exit 69; }

for name in "${names[@]}"; do
  [[ " ${all[*]} " == *" $name "* ]] \
    || { echo "There is no measurement named $name: ${all[*]}." >&2; exit 64; }
  packaging/measure/"$name".sh "$work" "$java"
done
