#!/usr/bin/env bash
# "reminders run" on a connection that is fine, against a bare program that makes the same calls.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/session.sh
. packaging/measure/session.sh
app=target/app/bin/capi-wizard
if [ -z "${DATA:-}" ]; then
  exec packaging/common/connected.sh "$app" "$work/reminders" "$0" "$@"
fi

classpath=$(printf '%s:' target/app/lib/*.jar)
mkdir -p "$work/bare"
"${java%java}javac" -nowarn -cp "$classpath" -d "$work/bare" packaging/measure/BareReminders.java
bare() { echo "$java" "$@" --enable-native-access=ALL-UNNAMED -cp "$work/bare:$classpath" BareReminders "$DATA"; }
# Against Java as it comes, and against the same program with the launcher's flag for commands.
# shellcheck disable=SC2046 # the words of the command
python3 packaging/measure/pairs.py reminders-run 11 1.5 \
  $app --data-dir "$DATA" reminders run -- $(bare)
# shellcheck disable=SC2046
python3 packaging/measure/pairs.py reminders-run-same-flags 11 1.5 \
  $app --data-dir "$DATA" reminders run -- $(bare -XX:TieredStopAtLevel=1)
