#!/usr/bin/env bash
# Runs a command while the practice services are up and a connection to them is stored, made by the
# program's own sign-in, as a browser would do it.
# The command finds in its environment DATA (the data directory) and ENDPOINTS (the file).
# DATA_DIR may name another place than WORK for the data.
# Needs an unlocked keychain, curl and python3.
# Usage: connected.sh PROGRAM WORK COMMAND...
set -euo pipefail
app=$1
work=$2
shift 2
mkdir -p "$work"
data=${DATA_DIR:-$work/data}
rm -f "$work/serve.json" "$work/said"
$app practice serve > "$work/serve.json" &
services=$!
trap 'kill $services' EXIT
until [ -s "$work/serve.json" ]; do
  kill -0 $services || exit 1
  sleep 0.1
done
field() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$work/serve.json" "$1"; }
member() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1]))["member"][sys.argv[2]])' "$work/serve.json" "$1"; }
mkfifo "$work/said"
field clientSecret | $app --data-dir "$data" --endpoints "$work/serve.json" connect --name Bench \
  --client-id "$(field clientId)" --client-secret-stdin --no-open > "$work/said" 2>/dev/null &
connecting=$!
while read -r line; do
  case $line in
    http*)
      back=${line#*://*/}
      origin=$(field authorization | cut -d/ -f1-3)
      jar=$work/cookies
      curl -sf -o /dev/null -c "$jar" -b "$jar" "$origin/login" --data-urlencode "back=/$back" \
        --data-urlencode "email=$(member email)" --data-urlencode "password=$(member password)"
      curl -sf -o /dev/null -c "$jar" -b "$jar" -L "$origin/oauth/v2/allow" --data-urlencode "back=/$back"
      ;;
  esac
done < "$work/said"
wait $connecting || true
DATA=$data ENDPOINTS=$work/serve.json "$@"
