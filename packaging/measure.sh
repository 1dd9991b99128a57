#!/usr/bin/env bash
# Measures the program against a named other, side by side in one run; prints a line for each ratio.
# "effort" tells what a person does, sees and reaches by keys; it compares nothing.
# Needs the unpacked program (mvn package), a session bus, gnome-keyring, python3 and curl.
# Names "start", "check", "commands", "stall" and "size" measure the package: packaging/linux/build.sh comes first.
# Usage: packaging/measure.sh [NAME...]; all without a name.
set -euo pipefail
cd "$(dirname "$0")/.."
all=(effort reminders home stall verdict signin start check commands size)
names=("$@")
[ "${#names[@]}" -gt 0 ] || names=("${all[@]}")
for name in "${names[@]}"; do
  [[ " ${all[*]} " == *" $name "* ]] \
    || { echo "There is no measurement named $name: ${all[*]}." >&2; exit 64; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$folder/release" && java=$folder/bin/java && break
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK 25 or later." >&2; exit 69; }

# Of the computer's time in the last two seconds, in percent.
busy() {
  local -a before after
  read -r -a before < /proc/stat
  sleep 2
  read -r -a after < /proc/stat
  local total=0 i
  for i in "${!after[@]}"; do
    [ "$i" -eq 0 ] || total=$((total + after[i] - before[i]))
  done
  echo $((100 - 100 * (after[4] - before[4]) / total))
}
# Two minutes at most for what else runs to end: beside it, no figure would be the program's.
load() { echo "# $1: load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores, $(busy) % busy"; }
if [ -r /proc/stat ]; then
  deadline=$((SECONDS + 120))
  while [ "$(busy)" -gt 15 ] && [ "$SECONDS" -lt "$deadline" ]; do :; done
  load begin
  trap 'load end; rm -rf "$work"' EXIT
fi

for name in "${names[@]}"; do
  packaging/measure/"$name".sh "$work" "$java"
done
