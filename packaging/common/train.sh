#!/usr/bin/env bash
# Makes the AOT cache of the image by a run of the real program on a display of its own: the window as
# people open it (without a connection, with one, with its renewal), a tour of all steps and both sign-ins,
# and a command that asks LinkedIn. Fails where the JVM would refuse the cache with the options and class path that ship.
# Usage: train.sh LAUNCHER CACHE WORK
#   CACHE is where the launcher looks for it
set -euo pipefail
launcher=$1
cache=$2
work=$3
if [ -z "${TRAINING:-}" ]; then
  TRAINING=yes exec dbus-run-session -- bash -c '
    printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    exec "$@"' x "$0" "$@"
fi
rm -f "$cache"
mkdir -p "$work/home" "$work/bin"
# A renewal opens the sign-in in the person's own browser, and a build has none.
printf '#!/bin/sh\n' > "$work/bin/xdg-open"
chmod +x "$work/bin/xdg-open"
PATH=$work/bin:$PATH
export LC_ALL=C.UTF-8

record="-Duser.home=$work/home -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:aot=warning -XX:AOTMode=record -XX:AOTConfiguration=$work/start.conf"
# shellcheck disable=SC2016 # for the inner shell
packaging/common/connected.sh "$launcher" "$work/connected" env CAPI_WIZARD_MAIN=dev.capiwizard.launcher.AotTraining \
  CAPI_WIZARD_JAVA_OPTS="$record" xvfb-run -a -s '-screen 0 1280x900x24' \
  bash -c '
    set -euo pipefail
    id=$(CAPI_WIZARD_JAVA_OPTS="-Duser.home=$2" CAPI_WIZARD_MAIN="" "$0" --data-dir "$DATA" list --json | python3 -c "import json, sys; print(json.load(sys.stdin)[0][\"id\"])")
    "$0" then --data-dir "$DATA" then --data-dir "$DATA" --renew "$id" then tour --out "$1" then --data-dir "$DATA" check --notify
  ' "$launcher" "$work/tour" "$work/home" \
  > "$work/record.log" 2>&1 || { grep -v 'Skipping' "$work/record.log" >&2; exit 1; }
# The JVM warns of every class that it leaves out; the log keeps that.
CAPI_WIZARD_JAVA_OPTS="-Xlog:aot=warning -XX:AOTMode=create -XX:AOTConfiguration=$work/start.conf -XX:AOTCache=$work/start.aot" \
  "$launcher" > "$work/create.log" 2>&1 || { cat "$work/create.log" >&2; exit 1; }
mv "$work/start.aot" "$cache"
# AOTMode=on ends the JVM where the cache is refused: once with the window's options, once with the commands'.
for words in "tour --help" "--data-dir $work/connected/data list"; do
  # shellcheck disable=SC2086 # words
  CAPI_WIZARD_JAVA_OPTS="-Xlog:aot=warning -XX:AOTMode=on" "$launcher" $words > "$work/accepted.log" 2>&1 \
    || { echo "The cache is refused:" >&2; cat "$work/accepted.log" >&2; exit 1; }
done
echo "The cache is accepted: $(stat -c %s "$cache") bytes, $(grep -c Skipping "$work/record.log") classes left out"
