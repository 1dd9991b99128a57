#!/bin/sh
# Renders the icon in every size from its drawing. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
for size in 16 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" capi-wizard.svg --output "capi-wizard-$size.png"
done
for size in 16 32 48 64 128 256; do
  cp "capi-wizard-$size.png" "../src/main/resources/dev/capiwizard/ui/icon-$size.png"
done
