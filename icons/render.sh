#!/bin/sh
# Makes every icon from the one drawing:
#   capi-wizard-SIZE.png  Linux themes, and those that the window carries (src/main/resources)
#   capi-wizard.ico       Windows, all sizes in one file
#   capi-wizard.icns      macOS, all sizes in one file
# With --check it changes nothing and fails where a committed icon is not what the drawing gives.
# Needs rsvg-convert, icotool, png2icns, and for --check compare
# (Debian: librsvg2-bin icoutils icnsutils imagemagick).
set -eu
cd "$(dirname "$0")"

png_sizes="16 24 32 48 64 128 256 512"
window_sizes="16 32 48 64 128 256"
ico_sizes="16 20 24 32 40 48 64 256"
icns_sizes="16 32 48 128 256 512 1024"
window_icons=../src/main/resources/dev/capiwizard/ui

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

for size in $png_sizes $ico_sizes $icns_sizes; do
  rsvg-convert --width "$size" --height "$size" capi-wizard.svg --output "$made/$size.png"
done

# The files of these sizes, in the order given.
files() {
  for size in "$@"; do
    printf '%s\n' "$made/$size.png"
  done
}

if [ "${1:-}" != --check ]; then
  # shellcheck disable=SC2046,SC2086 # lists of sizes, and paths without blanks
  {
    # 256 goes in as PNG, as Windows has it since Vista; the small ones as bitmaps.
    icotool --create --output capi-wizard.ico $(files $ico_sizes | sed 's/^\(.*\/256\.png\)$/--raw=\1/')
    png2icns capi-wizard.icns $(files $icns_sizes) >/dev/null
  }
  for size in $png_sizes; do
    cp "$made/$size.png" "capi-wizard-$size.png"
  done
  for size in $window_sizes; do
    cp "$made/$size.png" "$window_icons/icon-$size.png"
  done
  exit 0
fi

faults=0
fault() {
  echo "icons: $*" >&2
  faults=$((faults + 1))
}

# Another release of the renderer may smooth an edge otherwise: what is compared is the picture, and
# it may be off by two hundredths on average.
same() {
  difference=$(compare -metric RMSE "$1" "$2" null: 2>&1 | sed 's/.*(\(.*\)).*/\1/')
  awk -v is="$difference" 'BEGIN { exit !(is ~ /^[0-9.e-]+$/ && is <= 0.02) }'
}
check() {
  same "$2" "$made/$1.png" || fault "$3 is not what the drawing gives"
}

for size in $png_sizes; do
  check "$size" "capi-wizard-$size.png" "capi-wizard-$size.png"
done
for size in $window_sizes; do
  check "$size" "$window_icons/icon-$size.png" "$window_icons/icon-$size.png"
done

# A picture in the .ico or .icns is named by its size alone: the largest depth of each counts.
mkdir "$made/ico" "$made/icns"
icotool --extract --output "$made/ico" capi-wizard.ico
for size in $ico_sizes; do
  check "$size" "$(find "$made/ico" -name "*_${size}x${size}x32.png")" "capi-wizard.ico at $size"
done
icns2png --extract --output "$made/icns" capi-wizard.icns >/dev/null
for size in $icns_sizes; do
  check "$size" "$(find "$made/icns" -name "*_${size}x${size}x32.png")" "capi-wizard.icns at $size"
done

[ "$faults" -eq 0 ] || { echo "icons: run icons/render.sh" >&2; exit 1; }
echo "icons: as drawn, in every size"
