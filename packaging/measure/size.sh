#!/usr/bin/env bash
# The size of the .deb and of what it installs, in MB of a million bytes.
set -euo pipefail
deb=$(ls target/packages/*.deb 2>/dev/null) || { echo "Run packaging/linux/build.sh first." >&2; exit 69; }
LC_ALL=C awk -v size="$(stat -c %s "$deb")" -v kib="$(dpkg-deb -f "$deb" Installed-Size)" 'BEGIN {
  printf "deb-size value=%.1f MB limit=105\n", size / 1e6
  printf "installed-size value=%.1f MB limit=320\n", kib * 1024 / 1e6 }'
