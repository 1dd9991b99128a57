#!/usr/bin/env bash
# Tells in what two builds of a .deb or an .rpm differ: names, order, rights, times and sums of files,
# and what the package says of itself. Ends with 0 where that is nothing but the cache of the start.
# Needs dpkg for a .deb, rpm for an .rpm.
# Usage: packaging/linux/compare.sh ONE OTHER
set -euo pipefail
[ $# = 2 ] || { echo "usage: $0 ONE OTHER" >&2; exit 64; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Usage: tell PACKAGE
tell() {
  case $1 in
    *.deb)
      for part in fsys ctrl; do
        dpkg-deb --$part-tarfile "$1" | tar --list --verbose --full-time --numeric-owner
      done
      dpkg-deb --ctrl-tarfile "$1" | tar --extract --to-stdout
      ;;
    *.rpm)
      rpm -qp --queryformat '[%{FILEMODES:perms} %{FILEMTIMES} %{FILESIZES} %{FILEDIGESTS} %{FILENAMES} %{FILELINKTOS}\n]' "$1"
      rpm -qp --queryformat '%{NEVRA} %{SUMMARY}, built %{BUILDTIME} on %{BUILDHOST}\n' "$1"
      rpm -qp --requires --recommends --provides --scripts "$1"
      ;;
    *) echo "Neither a .deb nor an .rpm: $1" >&2 && exit 64 ;;
  esac
}
tell "$1" > "$work/one"
tell "$2" > "$work/other"
if cmp -s "$1" "$2"; then
  echo "Alike, byte for byte: $(sha256sum < "$1" | cut -c1-64)"
  exit 0
fi
diff "$work/one" "$work/other" | grep '^[<>]' > "$work/differences" || true
[ -s "$work/differences" ] || { echo "What is in them is alike; the frame around it is not."; exit 1; }
# The size of the whole follows from that of the cache.
if grep -v '/start\.aot *$\|^[<>] Installed-Size: ' "$work/differences"; then
  exit 1
fi
echo "Alike, but for the cache of the start."
