#!/usr/bin/env bash
# Lays what belongs outside of /opt over the root of a package: command, desktop entry, metadata,
# icons, licence.
# Usage: overlay.sh ROOT
set -euo pipefail
root=$1
id=dev.capiwizard.CapiWizard
install -d "$root/usr/bin"
ln -sfn /opt/capi-wizard/bin/capi-wizard "$root/usr/bin/capi-wizard"
install -D -m 644 "packaging/linux/$id.desktop" "$root/usr/share/applications/$id.desktop"
install -D -m 644 "packaging/linux/$id.metainfo.xml" "$root/usr/share/metainfo/$id.metainfo.xml"
for size in 16 24 32 48 64 128 256 512; do
  install -D -m 644 "icons/capi-wizard-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -D -m 644 icons/capi-wizard.svg "$root/usr/share/icons/hicolor/scalable/apps/$id.svg"
# Not in /etc: what is there is IT's own, and no upgrade asks about it.
install -D -m 644 packaging/common/defaults.example.json "$root/usr/share/doc/capi-wizard/examples/defaults.json"
find "$root/usr" -type d -exec chmod 755 {} +
