#!/usr/bin/env bash
# "reminders run" on a connection that is fine, against a bare program that makes the same calls.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/session.sh
. packaging/measure/session.sh
app=target/app/bin/capi-wizard
data=$work/data

# A real connection to the practice services: signed in to as a browser does.
$app practice serve > "$work/serve.json" &
services=$!
trap 'kill $services' EXIT
until [ -s "$work/serve.json" ]; do kill -0 $services; done
field() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$work/serve.json" "$1"; }
mkfifo "$work/said"
field clientSecret | $app --data-dir "$data" --endpoints "$work/serve.json" connect --name Bench \
  --client-id "$(field clientId)" --client-secret-stdin --no-open > "$work/said" 2>/dev/null &
connecting=$!
address=
while read -r line; do
  case $line in
    http*)
      address=$line
      back=${address#*://*/}
      origin=$(field authorization | cut -d/ -f1-3)
      jar=$work/cookies
      member() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["member"][sys.argv[2]])' "$work/serve.json" "$1"; }
      curl -sf -o /dev/null -c "$jar" -b "$jar" "$origin/login" --data-urlencode "back=/$back" \
        --data-urlencode "email=$(member email)" --data-urlencode "password=$(member password)"
      curl -sf -o /dev/null -c "$jar" -b "$jar" -L "$origin/oauth/v2/allow" --data-urlencode "back=/$back"
      ;;
  esac
done < "$work/said"
wait $connecting || true

classpath=$(printf '%s:' target/app/lib/*.jar)
mkdir -p "$work/bare"
"${java%java}javac" -nowarn -cp "$classpath" -d "$work/bare" packaging/measure/BareReminders.java
bare() { echo "$java" "$@" --enable-native-access=ALL-UNNAMED -cp "$work/bare:$classpath" BareReminders "$data"; }
# Against Java as it comes, and against the same program with the launcher's flag for commands.
# shellcheck disable=SC2046 # the words of the command
python3 packaging/measure/pairs.py reminders-run 11 1.5 \
  $app --data-dir "$data" reminders run -- $(bare)
# shellcheck disable=SC2046
python3 packaging/measure/pairs.py reminders-run-same-flags 11 1.5 \
  $app --data-dir "$data" reminders run -- $(bare -XX:TieredStopAtLevel=1)
