#!/usr/bin/env bash
# What a person does on the way and in a renewal, the room of the embedded pages at two sizes, the
# contrast of the colours, and the way by keys alone. Ends with 1 where a walk does not end well.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# shellcheck disable=SC2086 # words
$test_java -Dglass.platform=Headless -cp "target/test-classes:target/classes:$test_libraries" dev.capiwizard.rehearsal.Effort
