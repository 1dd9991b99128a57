#!/usr/bin/env bash
# Makes a .deb and an .rpm, with their lists of parts and checksums, in target/packages.
# The same steps in the same order as packaging/macos/build.sh and packaging/windows/build.ps1.
# Needs JDK 25 or later (JAVA_HOME), Maven, binutils, dpkg, fakeroot, rpm, and for the training
# xvfb, dbus and gnome-keyring.
# Usage: packaging/linux/build.sh [--built] [--image] [--only deb|rpm] [--dirty]
#   --built  takes target/app as "mvn package" left it
#   --image  stops after the image, in target/packaging/image
#   --dirty  takes sources that are in no commit; without it they are refused, since a package carries the time
#            of the last commit and would look like that one
# Ends with 64 for a wrong argument, 65 for such sources, 69 where a tool or the network is missing, 1 otherwise.
# Packages come to target/packages all together at the end, or not at all.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
built=
dirty=
kinds="deb rpm"
usage() { echo "usage: $0 [--built] [--image] [--only deb|rpm] [--dirty]" >&2 && exit 64; }
while [ $# -gt 0 ]; do
  case $1 in
    --built) built=yes ;;
    --image) kinds= ;;
    --only)
      case ${2:-} in deb | rpm) kinds=$2 ;; *) usage ;; esac
      shift
      ;;
    --dirty) dirty=yes ;;
    *) usage ;;
  esac
  shift
done
# Asked here and not minutes later.
tools="dbus-run-session gnome-keyring-daemon strip unzip xvfb-run"
case $kinds in *deb*) tools="$tools ar dpkg-deb fakeroot xz" ;; esac
case $kinds in *rpm*) tools="$tools rpmbuild" ;; esac
for tool in $tools; do
  command -v "$tool" >/dev/null || { echo "There is no $tool: see the head of $0." >&2; exit 69; }
done
if [ -z "$built$dirty" ] && changed=$(git status --porcelain 2>/dev/null) && [ -n "$changed" ]; then
  echo "These sources are in no commit; commit them, or say --dirty: $(head -n 1 <<< "$changed" | cut -c4-) …" >&2
  exit 65
fi
step() { echo "== $*"; }
finished=$PWD/target/packages
work=$PWD/target/packaging
out=$work/finished
rm -rf "$work" "$finished"
mkdir -p "$work" "$out"

step 1 The program
if [ -z "$built" ]; then
  mvn -q -B -ntp -Dmaven.test.skip=true package > "$work/maven.log" 2>&1 || {
    cat "$work/maven.log" >&2
    if grep -qE 'Could not transfer|Unknown host|offline mode|UnresolvableModel|Could not resolve' "$work/maven.log"; then
      echo "The program could not be made: Maven did not get what it needs; is there a network?" >&2
      exit 69
    fi
    echo "The program could not be made: see Maven's words above." >&2
    exit 1
  }
fi
[ -d target/app/lib ] || { echo "There is no target/app: run \"mvn package\", or leave --built away." >&2; exit 1; }
# Refused here and not minutes later: Maven leaves the list of parts out, and succeeds, when offline.
[ -z "$kinds" ] || [ -s target/sbom.json ] \
  || { echo "There is no target/sbom.json: run \"mvn package\" without --offline." >&2; exit 1; }
[ "$(find target/app/lib -name 'capi-wizard-*.jar' | wc -l)" -eq 1 ] \
  || { echo "target/app/lib holds not one version of the program: run \"mvn clean\" first." >&2; exit 1; }
version=$(basename target/app/lib/capi-wizard-*.jar .jar)
version=${version#capi-wizard-}
# Two builds of one state of the sources are alike, but for the cache of step 5.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

step 2 JavaFX as parts of the runtime: its libraries are files there, unpacked at no start
for jar in target/app/javafx/javafx-*.jar; do
  name=$(basename "$jar" .jar)
  name=${name#javafx-}
  name=javafx.${name%%-*}
  mkdir -p "$work/parts/$name/classes" "$work/parts/$name/lib"
  unzip -q "$jar" -d "$work/parts/$name/classes"
  find "$work/parts/$name/classes" -maxdepth 1 -name '*.so' -exec mv -t "$work/parts/$name/lib" {} +
  find "$work/parts/$name/lib" -name '*.so' -exec strip --strip-unneeded {} +
  "$java_home/bin/jmod" create --class-path "$work/parts/$name/classes" --libs "$work/parts/$name/lib" \
    --date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" "$work/parts/$name.jmod"
done

step 3 The runtime
modules=$(grep -v '^#' packaging/runtime.modules | paste -sd,)
"$java_home/bin/jlink" @packaging/common/jlink.options --module-path "$work/parts" \
  --add-modules "$modules,javafx.controls,javafx.web" --output "$work/runtime"
# What the program never starts.
find "$work/runtime/bin" -type f ! -name java -delete
# Nor reads: a splash screen, sampled sound, the list for an archive of classes other than the cache,
# and what lets another Java look into this one.
rm "$work/runtime/lib"/{libsplashscreen.so,libjsound.so,classlist,jrt-fs.jar}
find "$work/runtime/bin" "$work/runtime/lib" -type f \( -name "*.so" -o -perm -100 \) -exec strip --strip-unneeded {} +

step 4 The image
"$java_home/bin/jpackage" @packaging/common/image.options --name capi-wizard --app-version "$version" \
  --icon icons/capi-wizard-512.png --input target/app/lib --main-jar "capi-wizard-$version.jar" \
  --runtime-image "$work/runtime" --dest "$work/image"
image=$work/image/capi-wizard
app=$image/lib/app
rm "$image/bin/capi-wizard" "$image/lib/libapplauncher.so" "$app/capi-wizard.cfg" "$app/jvm.options" "$app/program.options"
# JavaFX is in the runtime, so that it need not be added. Modules are the same for both kinds of
# start: one cache serves both.
grep -v '^--add-modules' packaging/app/jvm.options > "$app/window.options"
native=$(grep '^--enable-native-access' "$app/window.options")
sed "s/^--enable-native-access.*/$native/" packaging/app/command.options > "$app/command.options"
grep '^--add-exports' "$app/window.options" >> "$app/command.options"
for options in window command; do
  cat packaging/app/program.options >> "$app/$options.options"
done
cat packaging/linux/window.options >> "$app/window.options"
# Sorted and written out: the cache holds for this very class path.
"$java_home/bin/java" packaging/common/Modernize.java "$app"/*.jar
classpath=$(cd "$app" && LC_ALL=C ls -- *.jar | sed 's|^|$lib/|' | paste -sd:)
sed "s|@CLASSPATH@|$classpath|" packaging/linux/capi-wizard.in > "$image/bin/capi-wizard"
install -m 755 packaging/linux/remove-jobs "$image/bin/remove-jobs"
chmod 755 "$image/bin/capi-wizard"
cp -r LICENSE target/app/licenses "$image/"
# Whatever the umask, and as packages have it: jlink lets nobody write into some files.
chmod -R u=rwX,go=rX "$image"

step 5 The cache of the start, trained by a run of the program
# The cache knows each jar by its size and time, and packages keep whole seconds only.
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# Its options come apart at blanks: a way to this folder without any.
way=$(mktemp -d)
trap 'rm -rf "$way"' EXIT
ln -s "$work" "$way/packaging"
packaging/common/train.sh "$way/packaging${image#"$work"}/bin/capi-wizard" "$app/start.aot" "$way/packaging/training"
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

[ -n "$kinds" ] || exit 0
step 6 The signature of the program
echo "SKIPPED: signing the program: Linux asks for none"

step 7 The packages
for kind in $kinds; do
  packaging/linux/"$kind".sh "$image" "$version" "$work/$kind" "$out"
done

step 8 The signature of the packages
echo "SKIPPED: signing the packages: that is up to the repository that offers them"

step 9 Parts and checksums beside them
"$java_home/bin/java" -cp "target/app/lib/*" packaging/common/Finish.java "$out" "$image/lib/runtime"
mv "$out" "$finished"
