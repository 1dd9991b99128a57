#!/usr/bin/env bash
# The .rpm: jpackage over the image, by a spec of our own that lays what belongs outside of /opt.
# Usage: rpm.sh IMAGE VERSION WORK OUT
set -euo pipefail
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
image=$1 version=$2 work=$3 out=$4
mkdir -p "$work/resources" "$work/made"
packaging/linux/overlay.sh "$work/overlay"
install -d "$work/overlay/usr/share/man/man1"
gzip -9nc packaging/linux/capi-wizard.1 > "$work/overlay/usr/share/man/man1/capi-wizard.1.gz"
sed "s|@OVERLAY@|$work/overlay|" packaging/linux/capi-wizard.spec > "$work/resources/capi-wizard.spec"
"$java_home/bin/jpackage" --type rpm --app-image "$image" --name capi-wizard --app-version "$version" \
  --resource-dir "$work/resources" --linux-rpm-license-type Apache-2.0 \
  --vendor "The CAPI Wizard authors" --about-url https://capiwizard.dev/ \
  --description "Get a LinkedIn Conversions API token into Upstack Data" --dest "$work/made"
mv "$work/made"/*.rpm "$out/"
