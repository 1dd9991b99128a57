#!/usr/bin/env bash
# The whole life of the program in a fresh Debian, as a person has it: installed from a signed apt layout, opened,
# rehearsed, upgraded with a connection and a daily check, removed, purged; then looks for what is left. As root, with
# debootstrap, dpkg-dev, apt-utils and gpg; a few minutes. No part of .ci/run, which has packaging/linux/test.sh.
# Usage: packaging/test/apt-root.sh NEW_DEB [OLD_DEB] [BASE]
#   OLD_DEB  what is installed first, such as the last release
#   BASE     a folder made by debootstrap, to be copied; without it one is made
set -euo pipefail
cd "$(dirname "$0")/../.."
new=$(readlink -f "${1:?"usage: $0 NEW_DEB [OLD_DEB] [BASE]"}")
old=${2:-}
[ -z "$old" ] || old=$(readlink -f "$old")
base=${3:-}
work=$(mktemp -d)
root=$work/root
export GNUPGHOME=$work/keys
pictures=$PWD/target/apt-root
mkdir -p "$pictures"
step() { echo "== $((SECONDS / 60)):$(printf %02d $((SECONDS % 60))) $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
finish() {
  cp "$root"/home/person/*.png "$pictures/" 2>/dev/null || true
  for place in dev/pts dev proc; do mountpoint -q "$root/$place" && umount -l "$root/$place"; done
  gpgconf --kill all
  rm -rf --one-file-system "$work"
}
trap finish EXIT

step A fresh Debian
if [ -n "$base" ]; then cp -a "$base" "$root"; else debootstrap --variant=minbase bookworm "$root" > "$work/debootstrap.log"; fi
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp /etc/resolv.conf "$root/etc/resolv.conf"
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 HOME=/root chroot "$root" "$@"; }
# What every desktop has, and who looks at it here. Not what the package itself asks for.
inside apt-get -qq update
inside apt-get -qq install -y --no-install-recommends ca-certificates curl dbus dbus-x11 fonts-dejavu-core gnome-keyring imagemagick \
  libglib2.0-bin openbox python3-minimal wmctrl xauth xdotool xvfb > "$work/apt.log" 2>&1 || { tail "$work/apt.log"; fail "the desktop"; }
inside useradd --create-home --shell /bin/bash person
# Without caches, logs and lists, which belong to apt.
# dpkg takes /opt itself away where nothing else is in it.
files() { (cd "$root" && mkdir -p opt && find etc opt root usr var home -xdev \( -type f -o -type l \) ! -path 'var/cache/*' ! -path 'var/lib/apt/*' \
  ! -path 'var/log/*' ! -path 'var/lib/dpkg/*' ! -path 'var/lib/systemd/*' | sort); }
files > "$work/before"

step A signed apt layout
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key "Test <test@example.com>" ed25519 sign 1d
packaging/repositories/apt.sh "$root/srv/apt" test@example.com "${old:-$new}"
install -m 644 "$root/srv/apt/capi-wizard.gpg" "$root/usr/share/keyrings/capi-wizard.gpg"
printf 'Types: deb\nURIs: file:/srv/apt\nSuites: stable\nComponents: main\nSigned-By: /usr/share/keyrings/capi-wizard.gpg\n' \
  > "$root/etc/apt/sources.list.d/capi-wizard.sources"
inside apt-get -qq update

step Install
began=$SECONDS
inside apt-get -qq install -y --no-install-recommends capi-wizard > "$work/apt.log" 2>&1 || { tail "$work/apt.log"; fail "install"; }
echo "installed in $((SECONDS - began)) s, with $(inside dpkg-query -W | wc -l) packages in all: $(inside capi-wizard --version)"

cp packaging/common/connected.sh "$root/home/person/"
cat > "$root/home/person/session.sh" <<'EOS'
set -euo pipefail
cd ~
printf pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
"$@"
EOS
# Opens the window and takes its picture. Usage: window.sh PICTURE ARGUMENT...
cat > "$root/home/person/window.sh" <<'EOS'
set -euo pipefail
picture=$1
shift
openbox > /dev/null 2>&1 &
manager=$!
began=$(date +%s%N)
capi-wizard "$@" > window.log 2>&1 &
program=$!
window=$(timeout 120 xdotool search --sync --onlyvisible --name '^CAPI Wizard' | head -n 1)
colours=0
deadline=$((SECONDS + 60))
while [ "$colours" -lt 100 ] && [ "$SECONDS" -lt "$deadline" ]; do
  import -window "$window" "$picture"
  colours=$(identify -format %k "$picture")
done
[ "$colours" -ge 20 ] || { echo "not painted" >&2; exit 1; }
painted=$((($(date +%s%N) - began) / 1000000))
# With its list, which comes a moment later.
sleep 3
import -window "$window" "$picture"
echo "window painted after $painted ms, in $colours colours"
# As its own cross closes it, so that it writes what it keeps.
wmctrl -c 'CAPI Wizard'
timeout 30 tail --pid=$program -f /dev/null || { echo "the window stays open" >&2; kill $program; exit 1; }
kill $manager
[ ! -s window.log ] || { cat window.log >&2; exit 1; }
EOS
inside chown -R person:person /home/person
person() { inside runuser -u person -- env -i HOME=/home/person PATH=/usr/bin:/bin LANG=C.UTF-8 NO_AT_BRIDGE=1 dbus-run-session -- bash /home/person/session.sh "$@" 2> "$work/person.err" \
  || { grep -v '^dbus-daemon\|SpiRegistry' "$work/person.err" | tail -n 20 >&2; fail "$*"; }; }
display() { person xvfb-run -a -s '-screen 0 1280x900x24' bash window.sh "$@"; }

step Start, and rehearse
display first.png
display practice.png --practice
person capi-wizard tour --out tour --json > "$work/tour.json"
grep -q '"verdict":"HEALTHY"' "$work/tour.json" || fail "the rehearsal does not end green"
rm -rf "$root/home/person/tour"

step A connection and a daily check
person env DATA_DIR=/home/person/.local/share/capi-wizard bash connected.sh capi-wizard made capi-wizard list --json > "$work/list.before"
grep -q Bench "$work/list.before" || { cat "$work/list.before"; fail "no connection"; }
person capi-wizard reminders install || true
jobs() { (cd "$root/home/person" && find .config -name '*capi-wizard*' -o -name '*CapiWizard*' | sort); }
jobs > "$work/jobs.before"
[ -s "$work/jobs.before" ] || fail "no daily check"
data() { (cd "$root/home/person/.local/share/capi-wizard" && find . -name "connections.json" -o -name "keychain.json" | sort | xargs sha256sum); }
data > "$work/data.before"

if [ -n "$old" ]; then
  step Upgrade
  packaging/repositories/apt.sh "$root/srv/apt" test@example.com "$new"
  inside apt-get -qq update
  inside apt-get -qq upgrade -y > "$work/apt.log" 2>&1 || { tail "$work/apt.log"; fail "upgrade"; }
  [ "$(inside dpkg-query -W -f '${Version}' capi-wizard)" = "$(dpkg-deb -f "$new" Version)" ] || fail "another version is installed"
  jobs | cmp - "$work/jobs.before" || fail "the upgrade touched the job"
  data | cmp - "$work/data.before" || fail "the upgrade touched the data"
  person capi-wizard list --json > "$work/list.after"
  grep -q Bench "$work/list.after" || { cat "$work/list.after"; fail "the connection is gone"; }
  display upgraded.png
  inside env CAPI_WIZARD_JAVA_OPTS=-XX:AOTMode=on capi-wizard --help > /dev/null || fail "the cache is refused"
  inside capi-wizard --version
fi

step Remove, purge
inside apt-get -qq remove -y capi-wizard > "$work/apt.log" 2>&1 || fail "remove"
grep -A3 'CAPI Wizard' "$work/apt.log" || true
[ -z "$(jobs)" ] || { jobs; fail "the job is left"; }
[ -s "$root/home/person/.local/share/capi-wizard/connections.json" ] || fail "the data are gone"
inside apt-get -qq purge -y capi-wizard > "$work/apt.log" 2>&1 || fail "purge"
inside apt-get -qq autoremove --purge -y >> "$work/apt.log" 2>&1 || fail "autoremove"
[ -z "$(inside dpkg-query -W -f '${Status}' capi-wizard 2> /dev/null)" ] || fail "dpkg still knows it"
files | comm -13 "$work/before" - > "$work/left"
# The layout's own two files, and what this script laid into the home.
grep -vE '^(etc/apt/sources.list.d/capi-wizard.sources|usr/share/keyrings/capi-wizard.gpg|home/person/(connected|session|window)\.(sh|log)|home/person/[a-z]+\.png|home/person/made/.*)$' \
  "$work/left" > "$work/left.mine" || true
echo "left behind outside of the home: $(grep -cv '^home/' "$work/left.mine" || true)"
grep -v '^home/' "$work/left.mine" | head -n 20 || true
echo "left in the home:"
sed -n 's|^home/person/||p' "$work/left.mine" | sed 's|/logs/.*|/logs/…|; s|\(fontconfig\)/.*|\1/…|' | sort -u
if grep -v '^home/' "$work/left.mine" | grep -i 'capi' ; then fail "something of the program is left"; fi
step "Done; pictures in target/apt-root"
