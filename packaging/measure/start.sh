#!/usr/bin/env bash
# The first window of the packaged program against a bare JavaFX window, its memory at Home, and its
# first window with a thousand connections and with a renewal, as a press on a notice opens it, against
# that without any.
# Needs the image of the package (packaging/linux/build.sh --image) and Xvfb.
set -euo pipefail
work=$1
java=$2
image=$PWD/target/packaging/image/capi-wizard
[ -x "$image/bin/capi-wizard" ] || { echo "Run packaging/linux/build.sh --image first." >&2; exit 69; }
bare=$work/bare-window
mkdir -p "$bare/jars" "$bare/home"
# As people get it: from the jars, whose libraries are unpacked to the home; and with all there is.
cp target/javafx/*.jar "$bare/jars/"
"${java%java}javac" -nowarn --module-path "$bare/jars" --add-modules javafx.controls -d "$bare/classes" \
  packaging/measure/bare/BareWindow.java
(cd "$bare/classes" && "${java%java}jar" --create --file "$bare/bare.jar" .)
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# In the usual folder, since neither the icon nor a notice names another.
# shellcheck disable=SC2154 # of tests.sh
$tests dev.capiwizard.window.ManyConnections "$bare/many/.local/share/capi-wizard" 1000
# shellcheck source=packaging/measure/display.sh
. packaging/measure/display.sh
options="--enable-native-access=javafx.graphics -Duser.home=$bare/home -cp $bare/bare.jar"
jars="$java --module-path=$bare/jars --add-modules=javafx.controls $options BareWindow"
best="$java --module-path=$PWD/target/app/javafx --add-modules=javafx.controls $options -XX:AOTCache=$bare/bare.aot BareWindow"
# shellcheck disable=SC2086 # words
timeout -s TERM 20 ${best/AOTCache=/AOTCacheOutput=} >/dev/null 2>&1 || true
until [ -s "$bare/bare.aot" ]; do sleep 0.2; done
python3 - "$bare" "$image" "$jars" "$best" <<'EOS'
import json, sys
bare, image, jars, best = sys.argv[1:]
home = ["env", f"CAPI_WIZARD_JAVA_OPTS=-Duser.home={bare}/home", f"{image}/bin/capi-wizard"]
first = ["env", "CAPI_WIZARD_JAVA_OPTS=-Duser.home=EMPTY", f"{image}/bin/capi-wizard"]
many = ["env", f"CAPI_WIZARD_JAVA_OPTS=-Duser.home={bare}/many", f"{image}/bin/capi-wizard"]
spec = {
    "programs": {
        "bare": jars.split(),
        "best": best.split(),
        "program": home,
        "first": first,
        "many": many,
        "renewal": many + ["--renew", "c20"],
    },
    "ratios": [
        ["first-window", "program", "bare", 0.65, "ms"],
        ["first-window-against-best", "program", "best", 1.4, "ms"],
        ["first-start-against-later", "first", "program", 1.25, "ms"],
        ["home-with-a-thousand", "many", "program", 1.2, "ms"],
        ["renewal-from-a-notice", "renewal", "program", 1.2, "ms"],
        ["memory-at-home", "program", "bare", 1.10, "rss"],
    ],
}
json.dump(spec, open(f"{bare}/spec.json", "w"))
EOS
python3 packaging/measure/windows.py "$screen" 9 "$bare/spec.json"
