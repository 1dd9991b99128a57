#!/usr/bin/env bash
# Measures the program against a named other, side by side in one run; prints a line for each ratio.
# Needs the unpacked program (mvn package), a session bus, gnome-keyring, python3 and curl.
# Names "start", "check" and "size" measure the package: packaging/linux/build.sh comes first.
# Usage: packaging/measure.sh [reminders] [home] [start] [check] [size]; all without a name.
set -euo pipefail
cd "$(dirname "$0")/.."
names=("$@")
[ "${#names[@]}" -gt 0 ] || names=(reminders home start check size)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$folder/release" && java=$folder/bin/java && break
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK 25 or later." >&2; exit 69; }

for name in "${names[@]}"; do
  case $name in
    reminders | home | start | check | size) packaging/measure/"$name".sh "$work" "$java" ;;
    *) echo "There is no measurement named $name." >&2; exit 64 ;;
  esac
done
