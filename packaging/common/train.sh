#!/usr/bin/env bash
# Makes the AOT caches of the image by runs of the real program. start.aot, on a display of its own: the window as
# people open it, without and with a connection, and a tour of all steps and both sign-ins. command.aot: commands
# that ask nobody, and one that asks LinkedIn. Fails where the JVM would refuse a cache with the options and class
# path that ship.
# Usage: train.sh LAUNCHER FOLDER WORK
#   FOLDER is where the launcher looks for the caches
set -euo pipefail
launcher=$1
folder=$2
work=$3
if [ -z "${TRAINING:-}" ]; then
  TRAINING=yes exec dbus-run-session -- bash -c '
    printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    exec "$@"' x "$0" "$@"
fi
rm -f "$folder"/*.aot
mkdir -p "$work/home"
export LC_ALL=C.UTF-8

# Usage: record CACHE OPTION COMMAND...: COMMAND starts the launcher, and finds a connection in DATA.
record() {
  local cache=$1 option=$2
  shift 2
  packaging/common/connected.sh "$launcher" "$work/$cache" env CAPI_WIZARD_MAIN=dev.capiwizard.launcher.AotTraining \
    CAPI_WIZARD_JAVA_OPTS="$option -Duser.home=$work/home -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:aot=warning -XX:AOTMode=record -XX:AOTConfiguration=$work/$cache.conf" \
    "$@" > "$work/$cache.record.log" 2>&1 || { grep -v 'Skipping' "$work/$cache.record.log" >&2; exit 1; }
}
record start -Dcapiwizard.training=windows xvfb-run -a -s '-screen 0 1280x900x24' \
  bash -c '"$0" then --data-dir "$DATA" then tour --out "$1" then --data-dir "$DATA" check --notify' "$launcher" "$work/tour"
# The first word makes the launcher start without JavaFX.
record command -Dcapiwizard.training=commands \
  bash -c '"$0" --version then --data-dir "$DATA" list then --data-dir "$DATA" check --notify' "$launcher"

# Usage: create CACHE ARGUMENT...: the arguments make the launcher start with the options that the cache is for.
create() {
  local cache=$1
  shift
  # The JVM warns of every class that it leaves out; the log keeps that.
  CAPI_WIZARD_JAVA_OPTS="-Xlog:aot=warning -XX:AOTMode=create -XX:AOTConfiguration=$work/$cache.conf -XX:AOTCache=$work/$cache.aot" \
    "$launcher" "$@" > "$work/$cache.create.log" 2>&1 || { cat "$work/$cache.create.log" >&2; exit 1; }
}
create start
create command list
mv "$work"/*.aot "$folder"/
# AOTMode=on ends the JVM where the cache is refused: once with the window's options, once with the commands'.
for words in "tour --help" "--data-dir $work/start/data list"; do
  # shellcheck disable=SC2086 # words
  CAPI_WIZARD_JAVA_OPTS="-Xlog:aot=warning -XX:AOTMode=on" "$launcher" $words > "$work/accepted.log" 2>&1 \
    || { echo "The cache is refused:" >&2; cat "$work/accepted.log" >&2; exit 1; }
done
for cache in start command; do
  echo "The cache is accepted: $cache, $(stat -c %s "$folder/$cache.aot") bytes, $(grep -c Skipping "$work/$cache.record.log") classes left out"
done
