#!/usr/bin/env bash
# Removing the package ends the daily checks of people who are not signed in, also those of a data
# directory that was named, and leaves the job of another place of the program alone.
# Needs root: it makes two people and removes them again.
set -euo pipefail
cd "$(dirname "$0")/../.."
fail() { echo "FAILED: remove-jobs: $*" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || { echo "SKIPPED: remove-jobs: needs root"; exit 0; }
homes=$(mktemp -d)
chmod 755 "$homes"
people=(capijobs1 capijobs2)
trap 'for one in "${people[@]}"; do userdel "$one" 2>/dev/null || true; done; rm -rf "$homes"' EXIT
for one in "${people[@]}"; do
  useradd --no-log-init --create-home --home-dir "$homes/$one" --shell /bin/sh "$one"
done

# As the program writes them. Usage: timer HOME SUFFIX PROGRAM
timer() {
  local units=$1/.config/systemd/user
  mkdir -p "$units/timers.target.wants"
  printf '[Timer]\nOnCalendar=*-*-* 10:07:00\n' > "$units/capi-wizard-reminders$2.timer"
  printf '[Service]\nExecStart="%s" "reminders" "run"\n' "$3" > "$units/capi-wizard-reminders$2.service"
  ln -s "../capi-wizard-reminders$2.timer" "$units/timers.target.wants/capi-wizard-reminders$2.timer"
}
timer "$homes/capijobs1" "" /opt/capi-wizard/bin/capi-wizard
timer "$homes/capijobs1" -1234abcd /opt/capi-wizard/bin/capi-wizard
timer "$homes/capijobs1" -ffffffff /home/somebody/unpacked/bin/capi-wizard
mkdir -p "$homes/capijobs1/.config/systemd/user/other.service.d" "$homes/capijobs2/.config/autostart"
printf '[Desktop Entry]\nExec="/opt/capi-wizard/bin/capi-wizard" "reminders"\n' \
  > "$homes/capijobs2/.config/autostart/capi-wizard-reminders.desktop"
mkdir -p "$homes/capijobs2/.local/share/capi-wizard"
echo '{}' > "$homes/capijobs2/.local/share/capi-wizard/connections.json"
for one in "${people[@]}"; do chown -R "$one" "$homes/$one"; done

packaging/linux/remove-jobs

left=$(cd "$homes" && find . \( -path '*systemd*' -o -path '*autostart*' -o -path '*capi-wizard*' \) ! -type d | LC_ALL=C sort)
diff - <(echo "$left") <<'EOS' || fail "other files are left than should be"
./capijobs1/.config/systemd/user/capi-wizard-reminders-ffffffff.service
./capijobs1/.config/systemd/user/capi-wizard-reminders-ffffffff.timer
./capijobs1/.config/systemd/user/timers.target.wants/capi-wizard-reminders-ffffffff.timer
./capijobs2/.local/share/capi-wizard/connections.json
EOS
# A home that does not answer, as one of a server that is gone: here its "ls" waits.
slow=$(mktemp -d)
printf '#!/bin/sh\ncase "$*" in *capijobs*) exec sleep 600 ;; esac\nexec /bin/ls "$@"\n' > "$slow/ls"
chmod 755 "$slow/ls"
PATH="$slow:$PATH" REMOVE_JOBS_SECONDS=8 timeout 60 packaging/linux/remove-jobs || fail "waits for a home that does not answer"
rm -r "$slow"
echo "remove-jobs: ends every job of the package, and nothing else"
