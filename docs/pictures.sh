#!/usr/bin/env bash
# Makes docs/pictures from today’s program: the walk of the scenario "happy", and Home with connections of each kind.
# Needs no display. Look at them before you commit them; the dates in the walk’s pictures are today’s.
set -euo pipefail
cd "$(dirname "$0")/.."
walk=target/docs-pictures
rm -rf "$walk"
mvn -q -B compile exec:exec -Dwizard.args="tour --out $walk --size 1000x760"
mvn -q -B test -Dtest=HomeTest
cp "$walk/signin-page.png" docs/pictures/signin.png
cp "$walk/07-status.png" docs/pictures/status.png
cp target/pictures/home-light.png docs/pictures/home.png
cp target/pictures/home-thousand.png docs/pictures/home-thousand.png
