#!/usr/bin/env bash
# LinkedIn's own client for Node (npm: linkedin-api-client) walks the practice services that the unpacked
# program serves. The client is fetched by plain npm and kept in target: it is no part of the program, and its
# licence allows no copies elsewhere.
# Needs target/app ("mvn package"), node 18 or later and npm.
# Usage: packaging/test/npm-client.sh [LAUNCHER]
set -euo pipefail
cd "$(dirname "$0")/../.."
launcher=$(readlink -f "${1:-target/app/bin/capi-wizard}")
work=target/npm-client
mkdir -p "$work/home"
cp packaging/test/npm-client/* "$work/"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --silent)

# The first line tells the addresses; the services run until they are stopped.
exec {services}< <(CAPI_WIZARD_JAVA_OPTS="-Duser.home=$PWD/$work/home" exec "$launcher" practice serve)
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
read -r -t 60 addresses <&"$services" || { echo "The practice did not start." >&2; exit 1; }
timeout 120 node "$work/walk.mjs" "$addresses"
