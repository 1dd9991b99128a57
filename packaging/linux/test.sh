#!/usr/bin/env bash
# What people do with the .deb, on this machine: checks it, installs it, opens it from its desktop
# entry with an empty home, walks the tour with what was installed, upgrades over it, removes it,
# and looks for what is left. As root; needs lintian, desktop-file-utils, appstream, xvfb, xdotool,
# openbox, wmctrl, imagemagick and libglib2.0-bin (gio).
# Usage: packaging/linux/test.sh [DEB]
set -euo pipefail
cd "$(dirname "$0")/../.."
deb=${1:-$(ls target/packages/*.deb)}
id=dev.capiwizard.CapiWizard
# Where somebody else may look, wherever this checkout lies.
work=$(mktemp -d)
person=capi-wizard-test
chmod 755 "$work"
step() { echo "== $*"; }
fail() { echo "$*" >&2; exit 1; }

step The package as it is
[ "$(stat -c %s "$deb")" -le 105000000 ] || fail "The package has more than 105 MB."
installed=$(dpkg-deb -f "$deb" Installed-Size)
[ $((installed * 1024)) -le 320000000 ] || fail "Installed it takes more than 320 MB: $installed KiB."
lintian --fail-on error --suppress-tags bad-distribution-in-changes-file "$deb" > "$work/lintian.txt" 2>&1 \
  || { grep '^E:' "$work/lintian.txt" >&2; fail "lintian has errors."; }
desktop-file-validate "packaging/linux/$id.desktop"
appstreamcli validate --no-net "packaging/linux/$id.metainfo.xml"

step Installing
dpkg --install "$deb"
installed_now=yes
finish() {
  [ -z "${installed_now:-}" ] || dpkg --purge capi-wizard >/dev/null 2>&1 || true
  cp "$work/window.png" target/packages/ 2>/dev/null || true
  userdel "$person" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
# The runtime loads its own before: those are no part of Depends.
[ -z "$(ldd /opt/capi-wizard/lib/runtime/lib/*.so 2>/dev/null | grep 'not found' | grep -v 'libav\|libjvm.so\|libgstreamer-lite.so')" ] \
  || fail "A library that it needs is not in Depends."
[ "$(capi-wizard --version)" != "" ] || fail "The command does not answer."
[ -s /opt/capi-wizard/licenses/notices.md ] || fail "The licences are not there."

# Somebody with an empty home, who is not root.
id -u "$person" >/dev/null 2>&1 || useradd --create-home --home-dir "$work/home" "$person"
chown "$person" "$work" "$work/home"
as() (
  cd "$work/home"
  runuser -u "$person" -- env -i HOME="$work/home" PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"
)

step The window, from its desktop entry
cat > "$work/window.sh" <<'EOS'
set -euo pipefail
cd "$HOME"
openbox --sm-disable > "$1/openbox.log" 2>&1 &
manager=$!
trap 'kill $manager 2>/dev/null || true' EXIT
gio launch /usr/share/applications/dev.capiwizard.CapiWizard.desktop > "$1/window.log" 2>&1
timeout 120 xdotool search --sync --onlyvisible --name '^CAPI Wizard' > "$1/window.id"
window=$(head -n 1 "$1/window.id")
deadline=$((SECONDS + 60))
colours=0
while [ "$colours" -lt 20 ] && [ "$SECONDS" -lt "$deadline" ]; do
  import -window "$window" "$1/window.png"
  colours=$(identify -format '%k' "$1/window.png")
done
[ "$colours" -ge 20 ] || { echo "The window was not painted." >&2; exit 1; }
process=$(xdotool getwindowpid "$window")
# As its own cross closes it. At a signal JavaFX stops its timer beside the thread that may just run
# it, and now and then reports its own NullPointerException (GlassTimer.cpp of JavaFX 26).
wmctrl -i -c "$window"
timeout 60 tail --pid="$process" -f /dev/null || { echo "The window stays open." >&2; exit 1; }
EOS
as dbus-run-session -- xvfb-run -a -s '-screen 0 1280x900x24' bash "$work/window.sh" "$work"
[ ! -s "$work/window.log" ] || { cat "$work/window.log" >&2; fail "The window printed on the console."; }
# JavaFX's unpacked libraries would lie in .openjfx.
left=$(cd "$work/home" && find . -type f -not -path './.local/share/capi-wizard/*' -not -name '.bash*' \
  -not -name .profile -not -path './.cache/dconf/*' -not -path './.cache/fontconfig/*' -not -path './.cache/openbox/*' -not -path './.cache/mesa_shader_cache/*')
[ -z "$left" ] || fail "The first start wrote: $left"

step The tour, with what was installed
as capi-wizard tour --out "$work/home/tour" --json > "$work/tour.json" || fail "The tour failed: $(cat "$work/tour.json")"
grep -q '"verdict":"HEALTHY"' "$work/tour.json" || fail "The tour did not end green."

step A background job and data, which an upgrade keeps
as mkdir -p "$work/home/data"
as capi-wizard --data-dir "$work/home/data" reminders install > "$work/job.txt" 2>&1 || cat "$work/job.txt"
find "$work/home/.config" -name 'capi-wizard-reminders*' 2>/dev/null | sort > "$work/job.before"
[ -s "$work/job.before" ] || fail "There is no background job."
find "$work/home/data" "$work/home/.local/share/capi-wizard" -type f | sort > "$work/data.before"
dpkg-deb --raw-extract "$deb" "$work/next"
sed -i 's/^Version: .*/Version: 999/' "$work/next/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$work/next" "$work/next.deb" >/dev/null
rm -rf "$work/next"
dpkg --install "$work/next.deb"
[ "$(dpkg-query -W -f '${Version}' capi-wizard)" = 999 ]
find "$work/home/.config" -name 'capi-wizard-reminders*' | sort | cmp - "$work/job.before" \
  || fail "The upgrade changed the background job."
CAPI_WIZARD_JAVA_OPTS=-XX:AOTMode=on capi-wizard --help >/dev/null || fail "The cache is refused after installing."

step Removing
# As it is while this person is signed in.
uid=$(id -u "$person")
made_run=
[ -d "/run/user/$uid" ] || { install -d -o "$person" -m 700 "/run/user/$uid" && made_run=yes; }
dpkg --purge capi-wizard
installed_now=
[ -z "$made_run" ] || rm -rf "/run/user/$uid"
for path in /opt/capi-wizard /usr/bin/capi-wizard "/usr/share/applications/$id.desktop" \
  "/usr/share/metainfo/$id.metainfo.xml" /usr/share/doc/capi-wizard; do
  [ ! -e "$path" ] && [ ! -L "$path" ] || fail "Left behind: $path"
done
[ -z "$(find /usr/share/icons -name "$id.*")" ] || fail "Icons are left behind."
job=$(find "$work/home/.config" -name 'capi-wizard-reminders*')
[ -z "$job" ] || fail "The background job is left behind: $job"
find "$work/home/data" "$work/home/.local/share/capi-wizard" -type f | sort | cmp - "$work/data.before" \
  || fail "Removing touched the data."
echo "Window picture: target/packages/window.png"
