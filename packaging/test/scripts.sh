#!/usr/bin/env bash
# Checks of the three package builds what one system can: that they take the same steps in the same
# order, hand over the same options, and use only options that jpackage has; the .msi's own additions,
# in a small installer; and the whole of the macOS build, with tools that write down what they are told.
# Needs a JDK 25 or later, shellcheck, xmllint, wixl and msiinfo
# (Debian: shellcheck libxml2-utils wixl msitools python3).
# Usage: packaging/test/scripts.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=packaging/common/java.sh
. packaging/common/java.sh
java=$java_home/bin/java
linux=packaging/linux/build.sh
macos=packaging/macos/build.sh
windows=packaging/windows/build.ps1
work=target/packaging-test
rm -rf "$work"
mkdir -p "$work"
fail() { echo "FAILED: $*" >&2; exit 1; }
has() { grep -qF -- "$2" "$1" || fail "$1 has no $2"; }

echo "== Shell scripts"
git ls-files -z '*.sh' '.ci/*' 'packaging/linux/remove-jobs' 'packaging/linux/*.in' 'packaging/linux/debian/p*' \
  | xargs -0 shellcheck -x --severity=warning

echo "== The same steps in the same order"
for script in $linux $macos $windows; do
  # "step 1 What" in a shell, "Step '1 What'" in PowerShell.
  sed -n "s/^ *[Ss]tep '\{0,1\}\([0-9]\+ .*\)/\1/p" "$script" | sed "s/'$//" > "$work/$(basename "$script").steps"
done
diff "$work/build.sh.steps" "$work/build.ps1.steps" || fail "the steps of macOS and Windows differ"
sed -n "s/^step \([0-9]\+ .*\)/\1/p" $linux | diff - "$work/build.sh.steps" || fail "the steps of Linux and macOS differ"
[ "$(wc -l < "$work/build.ps1.steps")" -ge 9 ] || fail "fewer steps than there were"

echo "== The same options"
for script in $linux $macos $windows; do
  for common in common/image.options common/jlink.options common/Finish.java common/Modernize.java runtime.modules app/jvm.options app/program.options; do
    # PowerShell has both kinds of slashes.
    grep -qE "packaging[/\\\\]${common/\//[/\\\\]}" "$script" || fail "$script does not use packaging/$common"
  done
done
# What names the program to a system never changes: an upgrade finds the old one by it.
has packaging/windows/msi.options '--win-upgrade-uuid 6f0f0e5c-3d0e-4c0b-9a4b-7d4f3f6a9c21'
has packaging/windows/msi.options '--win-per-user-install'
has $macos '--mac-package-identifier dev.capiwizard.CapiWizard'

echo "== Options that jpackage has"
cat > "$work/Help.java" <<'EOS'
class Help {
  public static void main(String[] arguments) throws Exception {
    System.out.write(
        java.nio.file.Files.readAllBytes(
            java.nio.file.Path.of(java.net.URI.create(
                "jrt:/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"))));
    System.out.flush();
  }
}
EOS
"$java" "$work/Help.java" > "$work/help"
# Of every system, since the help of this JDK tells of all.
cat $macos $windows packaging/macos/dmg.options packaging/windows/msi.options packaging/common/image.options \
  | grep -v '^ *#' | grep -o -e '--\(win\|mac\|app\|linux\|add-launcher\|about\|resource\|main\|runtime-image\|java-options\|vendor\|copyright\|description\|icon\|input\|dest\)[a-z-]*' \
  | sort -u > "$work/options"
while read -r option; do
  grep -q -e "$option\b" "$work/help" || fail "jpackage has no $option"
done < "$work/options"
echo "$(wc -l < "$work/options") options"

echo "== The additions to the .msi"
xmllint --noout packaging/windows/uninstall.wxi
"$java" packaging/windows/MainWxs.java packaging/windows/uninstall.wxi "$work/main.wxs" packaging/test/installer.wxs
cp packaging/test/installer.wxs "$work/"
# wixl knows no action that runs a program in a folder, and says so; it knows where actions stand.
(cd "$work" && wixl -o test.msi main.wxs 2> wixl.log) || { cat "$work/wixl.log"; fail "wixl refuses it"; }
msiinfo export "$work/test.msi" InstallExecuteSequence | tr -d '\r' > "$work/sequence"
place() { awk -F '\t' -v action="$1" '$1 == action { print $3 }' "$work/sequence"; }
[ "$(place InstallInitialize)" -lt "$(place CwEndJob)" ] || fail "the job ends before the removal begins"
[ "$(place CwEndJob)" -lt "$(place CwAskAboutData)" ] || fail "the data go before the job"
[ "$(place CwAskAboutData)" -lt "$(place RemoveFiles)" ] || fail "the program is gone when it should ask"
for action in CwEndJob CwAskAboutData; do
  awk -F '\t' -v action="$action" '$1 == action { print $2 }' "$work/sequence" \
    | grep -q '^REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE' || fail "$action would run on an upgrade"
done
# Read back from the finished installer: for the person alone, and found again by the next version.
msiinfo export "$work/test.msi" Property | tr -d '\r' > "$work/property"
code=$(sed -n 's/^--win-upgrade-uuid //p' packaging/windows/msi.options)
awk -F '\t' '$1 == "UpgradeCode" { print $2 }' "$work/property" | grep -qixF "{$code}" || fail "another upgrade code"
! grep -q '^ALLUSERS' "$work/property" || fail "it would install for everybody"
# Bit 8 of the word count: no administrator is asked for.
words=$(msiinfo suminfo "$work/test.msi" | sed -n 's/^Source: \([0-9]*\).*/\1/p')
[ $((words & 8)) -eq 8 ] || fail "it would ask for an administrator"
# Start menu: jpackage writes the shortcut itself; that it is told to is all that can be read here.
has packaging/windows/msi.options '--win-menu'

echo "== The command file of Windows"
python3 packaging/test/command-file.py packaging/app/bin/capi-wizard.cmd

# Another main.wxs than those known is not silently taken.
sed 's/Product>/Package>/' packaging/test/installer.wxs > "$work/other.wxs"
if "$java" packaging/windows/MainWxs.java packaging/windows/uninstall.wxi "$work/other.out" "$work/other.wxs" 2> /dev/null; then
  fail "an unknown main.wxs is taken"
fi

echo "== The macOS build, by tools that write down what they are told"
packaging/test/macos.sh "$work/macos"
echo "package builds: checked"
