#!/usr/bin/env bash
# What dnf and zypper make of the .rpm's requirements, each in an empty root: refused, by name, where nothing has them,
# fetched where a repository does, and taken away again with the program. The repository's packages are stand-ins,
# made here, that say what Fedora's and openSUSE's libraries say; those themselves are on other machines. As root, with
# rpm, dnf, zypper, createrepo-c and busybox-static.
# Usage: packaging/test/rpm-dnf.sh [RPM]
set -euo pipefail
cd "$(dirname "$0")/../.."
rpm=$(readlink -f "${1:-$(ls target/packages/*.rpm)}")
for tool in rpmbuild dnf zypper createrepo_c busybox; do
  command -v "$tool" > /dev/null || { echo "There is no $tool: see the head of $0." >&2; exit 69; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; [ ! -s "$work/log" ] || tail -n 20 "$work/log" >&2; exit 1; }
name=$(rpm -qp --queryformat '%{NAME}' "$rpm")
mapfile -t wanted < <(rpm -qp --requires "$rpm" | grep '^lib' | sort -u)
[ "${#wanted[@]}" -ge 6 ] || fail "it requires only ${wanted[*]}"

mkdir -p "$work"/{alone,with,build}
cp "$rpm" "$work/alone/"
cp "$rpm" "$work/with/"
# One stand-in for each library; the first line of a name is enough for the file.
for one in "${wanted[@]}"; do
  stand=${one%%.so*}
  cat > "$work/build/$stand.spec" <<EOS
Name: stand-in-$stand
Version: 1
Release: 1
Summary: Says that it has $one
License: Apache-2.0
BuildArch: noarch
Provides: $one
%description
A stand-in of a test.
%files
EOS
  rpmbuild --quiet -bb --define "_topdir $work/build" --define "_rpmdir $work/with" "$work/build/$stand.spec" > "$work/log" 2>&1 || fail "no stand-in for $one"
done
# What runs the scripts of the package.
mkdir -p "$work/build/shell/bin"
cp "$(command -v busybox)" "$work/build/shell/bin/sh"
cat > "$work/build/shell.spec" <<EOS
Name: stand-in-shell
Version: 1
Release: 1
Summary: A shell
License: Apache-2.0
Provides: /bin/sh
%global __os_install_post %{nil}
AutoReqProv: no
%description
A stand-in of a test.
%install
mkdir -p %{buildroot}/bin && cp $work/build/shell/bin/sh %{buildroot}/bin/sh
%files
/bin/sh
EOS
rpmbuild --quiet -bb --define "_topdir $work/build" --define "_rpmdir $work/with" "$work/build/shell.spec" > "$work/log" 2>&1 || fail "no shell"
cp "$work"/with/*/stand-in-shell-*.rpm "$work/alone/"
for repository in alone with; do createrepo_c -q "$work/$repository"; done

# The shell stays, as it does on a real system: zypper stumbles over a root without any package.
# Usage: tried TOOL-FUNCTION
tried() {
  local tool=$1 one
  # 1. Nothing has what it requires: refused, by its name, and nothing is there.
  root=$work/$tool-alone repository=$work/alone
  if "$tool" install "$name" stand-in-shell > "$work/log" 2>&1; then fail "$tool installs it without its libraries"; fi
  printf '%s\n' "${wanted[@]}" > "$work/wanted"
  # dnf names all, zypper the first.
  grep -qFf "$work/wanted" "$work/log" || fail "$tool does not say what is missing"
  [ ! -e "$root/opt/capi-wizard" ] || fail "$tool left half of it"
  # 2. A repository has them.
  root=$work/$tool-with repository=$work/with
  "$tool" install "$name" stand-in-shell > "$work/log" 2>&1 || fail "$tool does not install it"
  for one in "${wanted[@]}"; do
    rpm --root "$root" -q --whatprovides "$one" > /dev/null || fail "$tool: nothing has $one"
  done
  [ -x "$root/opt/capi-wizard/bin/capi-wizard" ] || fail "$tool: no program is there"
  [ -L "$root/usr/bin/capi-wizard" ] || fail "$tool: no command is there"
  # 3. Gone with what came for it, and what it says at the end is said.
  "$tool" remove "$name" > "$work/log" 2>&1 || fail "$tool does not remove it"
  if rpm --root "$root" -q "$name" > /dev/null; then fail "$tool: it is still there"; fi
  grep -q 'CAPI Wizard is gone' "$work/log" || fail "$tool: its last words were not said"
  one=$(rpm --root "$root" -qa 'stand-in-lib*' | sed -n 1,3p)
  [ -z "$one" ] || fail "$tool left $one"
  one=$(find "$root" -path "$root/var" -prune -o -path '*capi*' \( -type f -o -type l \) -print | sed -n 1,3p)
  [ -z "$one" ] || fail "$tool left $one"
  echo "${tool%_tool}: refused without its ${#wanted[@]} libraries, installed with them, removed"
}
dnf_tool() {
  command dnf -y --installroot="$root" --setopt=reposdir=/nowhere --setopt=cachedir="$work/cache" --releasever=1 \
    --repofrompath="made,file://$repository" --repo=made --nogpgcheck "$@"
}
zypper_tool() {
  local zypper=(command zypper --root "$root" --non-interactive --no-gpg-checks --gpg-auto-import-keys)
  case $1 in
    install)
      mkdir -p "$root"
      "${zypper[@]}" addrepo --no-check "file://$repository" made
      "${zypper[@]}" refresh
      "${zypper[@]}" install --no-confirm "${@:2}"
      ;;
    remove) "${zypper[@]}" remove --clean-deps "${@:2}" ;;
  esac
}
tried dnf_tool
tried zypper_tool
