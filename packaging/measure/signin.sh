#!/usr/bin/env bash
# From entering the sign-in step to the practice sign-in page painted, against a bare program that
# shows the same page in a WebView; both from a running JVM, without caches.
# Needs the unpacked program and Xvfb.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/session.sh
. packaging/measure/session.sh
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# shellcheck source=packaging/measure/display.sh
. packaging/measure/display.sh
target/app/bin/capi-wizard practice serve > "$work/pages.json" &
services=$!
trap 'kill $server $services' EXIT
until [ -s "$work/pages.json" ]; do kill -0 $services && sleep 0.1; done
address=$(python3 - "$work/pages.json" <<'EOS'
import json, sys, urllib.parse
at = json.load(open(sys.argv[1]))
print(at["authorization"] + "?" + urllib.parse.urlencode({
    "response_type": "code", "client_id": at["clientId"], "state": "measured",
    "redirect_uri": "http://localhost:17865/callback", "scope": "rw_conversions r_ads"}))
EOS
)
"${java%java}javac" -nowarn --module-path target/javafx --add-modules javafx.controls,javafx.web \
  -d "$work/bare-page" packaging/measure/bare/BarePage.java
bare="$java @packaging/app/jvm.options --module-path=$PWD/target/javafx -Dprism.order=sw -cp $work/bare-page BarePage"
# shellcheck disable=SC2086 # words
python3 packaging/measure/signin.py "$screen" 7 1.2 $tests dev.capiwizard.window.SignInShown -- $bare "$address"
