#!/usr/bin/env bash
# "check" of one connection by the packaged program, against a bare program that makes the same
# calls with the same libraries and takes the same secrets from the same keychain; both with caches.
set -euo pipefail
work=$1
# shellcheck source=packaging/measure/session.sh
. packaging/measure/session.sh
image=$PWD/target/packaging/image/capi-wizard
[ -x "$image/bin/capi-wizard" ] || { echo "Run packaging/linux/build.sh --image first." >&2; exit 69; }
if [ -z "${DATA:-}" ]; then
  exec packaging/common/connected.sh "$image/bin/capi-wizard" "$work/check" "$0" "$@"
fi
java=$2
bare=$work/bare-check
mkdir -p "$bare"
libraries=$(LC_ALL=C ls "$image"/lib/app/*.jar | paste -sd:)
"${java%java}javac" -nowarn -cp "$libraries" -d "$bare/classes" packaging/measure/BareReminders.java
(cd "$bare/classes" && "${java%java}jar" --create --file "$bare/bare.jar" .)
bare() {
  echo "$image/lib/runtime/bin/java" "$@" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -cp "$bare/bare.jar:$libraries" BareReminders "$DATA"
}
# shellcheck disable=SC2046,SC2091 # words
$(bare -XX:AOTCacheOutput="$bare/bare.aot") > "$bare/training.log" 2>&1 || { cat "$bare/training.log" >&2; exit 1; }
# shellcheck disable=SC2046 # words
LIMIT_WALL=1.3 python3 packaging/measure/pairs.py check 11 1.3 \
  "$image/bin/capi-wizard" --data-dir "$DATA" check -- $(bare -XX:AOTCache="$bare/bare.aot")
