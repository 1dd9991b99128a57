#!/usr/bin/env bash
# How many times the wait for one answer the whole LinkedIn-side verdict takes.
set -euo pipefail
work=$1
java=$2
# shellcheck source=packaging/measure/tests.sh
. packaging/measure/tests.sh
# shellcheck disable=SC2086 # words
$tests dev.capiwizard.health.VerdictTrips
