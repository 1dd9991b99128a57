#!/usr/bin/env bash
# Opens the steps on displays of several sizes and scales: every button must be on the screen or be
# scrolled to, and Next always in sight. Needs target/app and the tests' classes ("mvn verify"), and Xvfb.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common/java.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=$java_home/bin/java
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
failed=
while read -r width height scale; do
  # shellcheck disable=SC2086,SC2154 # words; from tests.sh
  xvfb-run -a -s "-screen 0 ${width}x${height}x24" \
    $test_java -Dglass.platform=gtk -Dprism.order=sw -Dglass.gtk.uiScale="$scale" -Duser.home="$work" \
    -cp "target/classes:target/test-classes:$test_libraries" dev.capiwizard.window.ScreenSizes || failed=yes
done <<EOS
1024 768 100%
1280 800 100%
1366 768 125%
1366 768 150%
1920 1080 150%
1920 1080 200%
2560 1440 100%
EOS
[ -z "$failed" ]
