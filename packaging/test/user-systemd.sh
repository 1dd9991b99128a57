#!/usr/bin/env bash
# The daily check under the real systemd of a person who is not root: it is written, enabled, and says
# when it runs next; it comes after a sign-in if the computer was off at ten, before the desktop is
# there, and waits for it; its notice arrives; it is gone when it is removed.
# Needs root, to make a person and a systemd for them, and target/app. Where no systemd can be
# started, as in most containers, it says so and passes, unless SYSTEMD=required.
set -euo pipefail
cd "$(dirname "$0")/../.."
fail() { echo "FAILED: user-systemd: $*" >&2; exit 1; }
skip() {
  [ "${SYSTEMD:-}" != required ] || fail "$*"
  echo "SKIPPED: user-systemd: $*"
  exit 0
}
systemd=/lib/systemd/systemd
[ "$(id -u)" -eq 0 ] || skip "needs root"
[ -x "$systemd" ] || skip "no systemd is installed"
# What follows mounts, and nobody else shall see that.
if [ -z "${OWN_MOUNTS:-}" ]; then
  unshare --mount --propagation private true 2>/dev/null || skip "nothing can be mounted here"
  OWN_MOUNTS=1 exec unshare --mount --propagation private "$0" "$@"
fi

person=capiwizardjob
work=$(mktemp -d)
chmod 755 "$work"
groups=$(findmnt --noheadings --first-only --types cgroup2 --output TARGET) || skip "no cgroup2 is mounted"
group=$groups/capi-wizard-test-$$
finish() {
  pkill -KILL -u "$person" 2>/dev/null || true
  find "$group" -depth -type d -exec rmdir {} \; 2>/dev/null || true
  userdel "$person" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
mkdir "$group" 2>/dev/null || skip "no control group can be made"
useradd --no-log-init --create-home --home-dir "$work/home" --shell /bin/sh "$person"
chown -R "$person" "$group"
cp -r target/app "$work/app"
cp packaging/common/connected.sh "$work/"
install -d -o "$person" -m 700 "$work/run"
# systemd is asked for by this folder.
mount -t tmpfs none /run/systemd
mkdir /run/systemd/system

# As this person, in the control group that is theirs.
as() (
  cd "$work/home"
  echo "$BASHPID" > "$group/cgroup.procs"
  # shellcheck disable=SC2093 # the last of this shell
  exec setpriv --reuid "$person" --regid "$person" --init-groups env -i HOME="$work/home" \
    XDG_RUNTIME_DIR="$work/run" DBUS_SESSION_BUS_ADDRESS="unix:path=$work/run/bus" \
    PATH=/usr/bin:/bin LANG=C.UTF-8 TZ="${ZONE:-}" "$@"
)
# Until a command succeeds, at most so many seconds. Usage: within SECONDS COMMAND...
within() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}
sign_in() {
  as "$systemd" --user --log-target=console > "$work/systemd.log" 2>&1 &
  manager=$!
  within 30 as systemctl --user show-environment || return 1
  as sh -c 'printf pw | gnome-keyring-daemon --unlock --components=secrets' > /dev/null 2>&1
}
sign_out() {
  as systemctl --user exit
  wait "$manager" || true
}
unit() { as systemctl --user show "capi-wizard-reminders.$1" --property="$2" --value; }
program=$work/app/bin/capi-wizard

sign_in || skip "no systemd starts for a person: $(tail -n 1 "$work/systemd.log")"
# The services end with the connection: LinkedIn is not reached later, and the stored date counts.
data=$work/home/.local/share/capi-wizard
as env DATA_DIR="$data" bash "$work/connected.sh" "$program" "$work/home/connecting" true || fail "no connection"
python3 - "$data/connections.json" <<'EOS'
import datetime, json, sys
with open(sys.argv[1]) as file:
    stored = json.load(file)
soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=2, hours=12)
def bring(part):
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if key == "expires":
            part[key] = soon.strftime("%Y-%m-%dT%H:%M:%SZ")
        elif isinstance(value, (dict, list)):
            bring(value)
bring(stored)
with open(sys.argv[1], "w") as file:
    json.dump(stored, file)
EOS

as "$program" reminders install > "$work/said" || fail "reminders install"
timer=$work/home/.config/systemd/user/capi-wizard-reminders.timer
[ -s "$timer" ] || fail "no timer where people look for it: $(cat "$work/said")"
as systemctl --user is-enabled --quiet capi-wizard-reminders.timer || fail "the timer is not enabled"
next=$(LC_ALL=C date --date "$(unit timer NextElapseUSecRealtime)" '+%-d %b %Y, %H:%M')
as "$program" reminders status > "$work/said" || fail "reminders status"
grep -qF "Next run: $next." "$work/said" || fail "systemd says $next, the program: $(cat "$work/said")"
sign_out

# The day before yesterday it ran last; then the computer was off, and comes up without a desktop.
touch --date '2 days ago' "$work/home/.local/share/systemd/timers/stamp-capi-wizard-reminders.timer"
sign_in || fail "no second sign-in"
# Within its minute the second is drawn by systemd, here too.
runs() { [ "$(unit service ActiveState)" = activating ]; }
within 80 runs || fail "what was missed did not come: $(unit service ActiveState)"
Xvfb -displayfd 3 -screen 0 800x600x24 3> "$work/display" > /dev/null 2>&1 &
display=$!
within 20 test -s "$work/display" || fail "no display"
as env DISPLAY=":$(cat "$work/display")" dunst > "$work/dunst.log" 2>&1 &
shown() { [ "$(as dunstctl count displayed)" -ge 1 ]; }
within 60 shown || fail "no notice arrived: $(cat "$work/dunst.log"; as systemctl --user status capi-wizard-reminders.service)"
as dunstctl close-all
as dunstctl history > "$work/history"
grep -qF Bench "$work/history" || fail "the notice does not name the connection: $(cat "$work/history")"
ended() { [ "$(unit service ActiveState)" = inactive ]; }
within 60 ended || fail "the run did not end when its notice was closed"
[ "$(unit service Result)" = success ] || fail "the run failed: $(unit service Result)"
as "$program" reminders status > "$work/said" || fail "reminders status after the run"
grep -q '1 of 1 due notices shown' "$work/said" || fail "the run is not told: $(cat "$work/said")"

as "$program" reminders uninstall > "$work/said" || fail "reminders uninstall: $(cat "$work/said")"
[ ! -e "$timer" ] || fail "the timer is left behind"
! as systemctl --user cat capi-wizard-reminders.timer > /dev/null 2>&1 || fail "systemd still knows the timer"
kill "$display"
sign_out
echo "user-systemd: the timer of a real systemd comes, runs, tells, and goes"
