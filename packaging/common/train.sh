#!/usr/bin/env bash
# Makes the AOT caches of the image: a run of the real program through Home, all steps and both
# sign-ins on a display of its own, and one of a command that asks LinkedIn. Fails where the JVM
# would refuse a cache with the options and class path that ship.
# Usage: train.sh LAUNCHER CACHES WORK
#   CACHES is where the launcher looks for window.aot and command.aot
set -euo pipefail
launcher=$1
caches=$2
work=$3
if [ -z "${TRAINING:-}" ]; then
  TRAINING=yes exec dbus-run-session -- bash -c '
    printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    exec "$@"' x "$0" "$@"
fi
rm -f "$caches"/*.aot
mkdir -p "$work/home"
export LC_ALL=C.UTF-8

record() {
  echo "-Duser.home=$work/home -XX:AOTMode=record -XX:AOTConfiguration=$work/$1.conf"
}
create() {
  local kind=$1
  shift
  CAPI_WIZARD_JAVA_OPTS="-XX:AOTMode=create -XX:AOTConfiguration=$work/$kind.conf -XX:AOTCache=$work/$kind.aot" \
    "$launcher" "$@" > "$work/$kind.log" 2>&1 || { cat "$work/$kind.log" >&2; return 1; }
}
# AOTMode=on ends the JVM where the cache is refused.
accepted() {
  CAPI_WIZARD_JAVA_OPTS="-XX:AOTMode=on" "$launcher" "$@" > "$work/accepted.log" 2>&1 \
    || { echo "The cache is refused:" >&2; cat "$work/accepted.log" >&2; return 1; }
}

CAPI_WIZARD_JAVA_OPTS="$(record window) -Dcapiwizard.tour.display=yes" \
  xvfb-run -a -s '-screen 0 1280x900x24' "$launcher" tour --out "$work/tour"
create window tour
packaging/common/connected.sh "$launcher" "$work/connected" env CAPI_WIZARD_JAVA_OPTS="$(record command)" \
  bash -c '"$0" --data-dir "$DATA" check --notify' "$launcher"
create command list
mv "$work/window.aot" "$work/command.aot" "$caches/"
accepted --help
accepted --data-dir "$work/connected/data" list
ls -l "$caches"/*.aot
