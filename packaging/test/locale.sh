#!/usr/bin/env bash
# Starts the unpacked program under locales and in homes of many kinds: what a person's computer calls
# things must not keep it from working. Run as root, in mounts of its own, since Java takes the home
# from /etc/passwd. Needs target/app ("mvn package"), Xvfb and xwininfo; localedef for locales that are
# not UTF-8.
# Usage: packaging/test/locale.sh [LAUNCHER]
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${OWN_MOUNTS:-}" ]; then
  OWN_MOUNTS=yes exec unshare --mount --net bash -c 'ip link set lo up 2>/dev/null || true; exec bash "$@"' x "$0" "$@"
fi
launcher=$(readlink -f "${1:-target/app/bin/capi-wizard}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
# An /etc of its own, not a mount over its one file: that ends as soon as an account is made or removed
# anywhere else on this machine, since /etc/passwd is then replaced.
cp -a /etc "$work/etc"
mount --bind "$work/etc" /etc
cp /etc/passwd "$work/passwd"
cases=0
fail() { echo "FAILED: $*" >&2; exit 1; }

# The person's home, as the system knows it.
live_in() {
  home=$1
  mkdir -p "$home"
  awk -F: -v OFS=: -v home="${home//\\/\\\\}" '$3 == 0 { $6 = home } { print }' "$work/passwd" > /etc/passwd
  [ "$(getent passwd 0 | cut -d: -f6)" = "$home" ] || fail "the system does not know $home"
}

# What a desktop, a shell, cron or systemd may hand down, and no more.
start() {
  local environment=()
  while [ "$1" != -- ]; do environment+=("$1") && shift; done
  shift
  timeout 120 env -i PATH=/usr/bin:/bin HOME="$home" JAVA_HOME="${JAVA_HOME:-}" "${environment[@]}" "$@"
}

# Exit codes 0 to 2 are answers; CW-USE is none.
answers() {
  local said status=0
  said=$(start "$@" < /dev/null 2>&1) || status=$?
  [ "$status" -le 2 ] || [ "$status" -eq 64 ] || fail "$* ended with $status: $said"
  case $said in *CW-USE-99* | *CW-USE-07* | *Exception*) fail "$*: $said" ;; esac
  cases=$((cases + 1))
  answer=$said
}

echo "== Locales"
kept=$work/locales
mkdir -p "$kept"
if command -v localedef >/dev/null && [ -e /usr/share/i18n/locales/de_DE ]; then
  localedef -i de_DE -f ISO-8859-1 "$kept/de_DE"
else
  echo "SKIPPED: a locale that is not UTF-8: there is no localedef"
fi
live_in "$work/home/Zoë Zoe$(printf '\314\210') 日本 🦊"
while read -r -a locale; do
  answers "${locale[@]}" -- "$launcher" list
  [[ $answer = *"No connections yet"* ]] || fail "list under ${locale[*]}: $answer"
  answers "${locale[@]}" -- "$launcher" --data-dir "$home/Größe" remove 'Zoë 🦊'
  [[ $answer = *'Zoë 🦊'* ]] || fail "a word under ${locale[*]}: $answer"
  [ -e "$home/Größe/logs" ] || fail "a folder under ${locale[*]}"
  rm -r "$home/Größe"
done <<EOS
LC_ALL=C
LC_ALL=POSIX
LC_ALL=C.UTF-8
LC_ALL=xx_YY.UTF-8
LC_ALL=
LANG=de_DE
LANG=de_DE.UTF-8
LANG=C
LC_CTYPE=C
LC_CTYPE=C.UTF-8
LC_CTYPE=C.UTF-8 LANG=de_DE.UTF-8
LC_ALL=C LANG=C.UTF-8 LC_CTYPE=C.UTF-8
LOCPATH=$kept LANG=de_DE
LOCPATH=$kept LC_ALL=de_DE
EOS
# Nothing but a path: as systemd starts the daily check.
answers TERM=dumb -- "$launcher" reminders run --wait-for-desktop 0

echo "== Language and digits stay"
cat > "$work/Says.java" <<'EOS'
class Says {
  public static void main(String[] words) {
    System.out.print(
        System.getProperty("sun.jnu.encoding")
            + " " + java.util.Locale.getDefault(java.util.Locale.Category.DISPLAY)
            + " " + java.util.Locale.getDefault(java.util.Locale.Category.FORMAT));
  }
}
EOS
. packaging/common/java.sh
says() {
  local right=$1
  shift
  local said
  said=$(start "$@" -- sh packaging/app/locale.sh "$java_home/bin/java" "$work/Says.java" 2>&1)
  [ "$said" = "$right" ] || fail "$*: $said, not $right"
  cases=$((cases + 1))
}
says "UTF-8 en_US en_US" LC_ALL=C
says "UTF-8 en en" LANG=xx_YY
if [ -d "$kept/de_DE" ]; then
  says "UTF-8 de_DE de_DE" LOCPATH="$kept" LANG=de_DE
  says "UTF-8 de_DE de_DE" LOCPATH="$kept" LC_ALL=de_DE LC_MESSAGES=C
fi

echo "== Homes"
number=0
for name in "Zoë" "Zoe$(printf '\314\210')" "a b" "50%" "%h %n" 'a"b' "it's" '日本語' '🦊' '$HOME' 'back\slash' 'semi;&|' 'a=b' '[x]*?' '-dash' '~'; do
  number=$((number + 1))
  live_in "$work/homes/$number/$name"
  for locale in LC_ALL=C LC_ALL=C.UTF-8; do
    answers "$locale" -- "$launcher" list
    [[ $answer = *"No connections yet"* ]] || fail "list in $home: $answer"
    answers "$locale" -- "$launcher" reminders install
    entry=$home/.config/autostart/capi-wizard-reminders.desktop
    [ -s "$entry" ] || fail "no entry in $home: $answer"
    answers "$locale" -- "$launcher" reminders status
    answers "$locale" -- "$launcher" --data-dir "$home/data $name" reminders install
    [ "$(find "$home/.config/autostart" -name 'capi-wizard-reminders-*.desktop' | wc -l)" -eq 1 ] \
      || fail "not one entry for $home/data $name: $answer"
    answers "$locale" -- "$launcher" report --out "$home/report.zip"
    [ -s "$home/report.zip" ] || fail "no report in $home"
    ls "$home"/.local/share/capi-wizard/logs/*.log >/dev/null || fail "no log in $home"
  done
  answers LC_ALL=C -- "$launcher" doctor
  [ -s "$home/.local/share/capi-wizard/keychain.json" ] || fail "no id in $home"
done

echo "== HOME by another spelling"
live_in "$work/homes/real Zoë"
ln -s "$home" "$work/homes/link"
for spelled in "$work/homes/link" "$home/" "$work/homes/../homes/real Zoë"; do
  answers HOME="$spelled" XDG_DATA_HOME="$work/xdg" LC_ALL=C -- "$launcher" list
  [ -d "$work/xdg/capi-wizard" ] || fail "XDG_DATA_HOME is not seen with HOME=$spelled"
  rm -r "$work/xdg"
done

echo "== The window"
window() {
  local title=$1 end=$((SECONDS + 90))
  shift
  start "$@" > "$work/window.log" 2>&1 &
  local program=$!
  until xwininfo -root -tree 2>/dev/null | grep -q "\"$title\""; do
    kill -0 $program 2>/dev/null && [ $SECONDS -lt $end ] \
      || { cat "$work/window.log" >&2; fail "no window '$title': $*"; }
    sleep 0.2
  done
  kill "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  cases=$((cases + 1))
}
if command -v Xvfb >/dev/null && command -v xwininfo >/dev/null; then
  exec 3> "$work/display"
  Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 2> /dev/null &
  server=$!
  trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
  until [ -s "$work/display" ]; do
    kill -0 $server || fail "no display"
    sleep 0.2
  done
  display=:$(tr -d '\n' < "$work/display")
  export DISPLAY=$display
  for name in "Zoë 🦊" "50% \"a\""; do
    live_in "$work/windows/$name"
    window 'CAPI Wizard' LC_ALL=C DISPLAY="$display" -- "$launcher"
  done
  # A start that cannot succeed says so on the screen: here Java is started without the launcher.
  live_in "$work/windows/Zoë 🦊"
  app=$(dirname "$(dirname "$launcher")")
  window 'CAPI Wizard did not open' LC_ALL=C DISPLAY="$display" -- \
    "$java_home/bin/java" "@$app/lib/jvm.options" --module-path="$app/javafx" -cp "$app/lib/*" dev.capiwizard.launcher.Main
else
  echo "SKIPPED: the window: there is no Xvfb or xwininfo"
fi
echo "starts under locales and in homes of all kinds: $cases, all answered"
