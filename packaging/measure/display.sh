# shellcheck shell=bash
# Starts a display of its own, which ends with the script; its memory is the file $screen.
# shellcheck disable=SC2154 # $work is the script's that reads this
mkdir -p "$work/display"
screen=$work/display/Xvfb_screen0
DISPLAY=:$((RANDOM % 1000 + 100))
export DISPLAY
Xvfb "$DISPLAY" -screen 0 1280x900x24 -fbdir "$work/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
until [ -s "$screen" ]; do kill -0 $server && sleep 0.1; done
