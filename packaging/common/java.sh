# shellcheck shell=bash
# Sets java_home to a JDK that is new enough, for the scripts of packages and measurements.
java_home=
for folder in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  grep -qs '^JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$folder/release" && java_home=$folder && break
done
[ -n "$java_home" ] || { echo "Set JAVA_HOME to a JDK 25 or later." >&2; exit 69; }
