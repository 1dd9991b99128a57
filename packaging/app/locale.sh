# shellcheck shell=sh
# Sees to it that Java can read all letters; the launchers read this file before they start it.
# Run by itself ("sh locale.sh COMMAND ..."), it starts a command so.
#
# Java reads the names of homes, folders and arguments by the character type (LC_CTYPE) of the C
# library's locale. Where that is C or POSIX, or where one of the locales that are named was never
# generated, it has ASCII alone: a home called Zoë is then no path at all. Only the character type is
# changed, so that language and digits stay; LC_ALL is set only where the person's locale cannot be
# used anyway, and Java would have spoken English.

locale_options=

# What the C library makes of the names: "UTF-8" alone, without an error beside it.
locale_works() {
  [ "$(locale charmap 2>&1)" = UTF-8 ]
}

# LC_ALL counts before LC_CTYPE: as LANG it names the same locale for all the rest.
locale_type_only() {
  if [ -n "${LC_ALL:-}" ]; then
    LANG=$LC_ALL
    export LANG
    unset LC_COLLATE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LC_ADDRESS LC_IDENTIFICATION \
      LC_MEASUREMENT LC_NAME LC_PAPER LC_TELEPHONE
  fi
  unset LC_ALL
  LC_CTYPE=$1
  export LC_CTYPE
}

# The first that is there: the person's own in UTF-8, then what systems bring.
locale_find() {
  own=
  case $1 in
    "" | C | C.* | POSIX) ;;
    *@*) own="${1%%[.@]*}.UTF-8@${1#*@} ${1%%[.@]*}.UTF-8" ;;
    *) own=${1%%.*}.UTF-8 ;;
  esac
  for one in $own C.UTF-8 C.utf8 en_US.UTF-8; do
    LC_ALL=$one locale_works && echo "$one" && return
  done
  for one in $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$'); do
    LC_ALL=$one locale_works && echo "$one" && return
  done
  return 1
}

# Java has dates and digits by the locale of the character type: they stay the person's.
locale_keep_format() {
  case $1 in
    "" | C | C.* | POSIX) return ;;
  esac
  case $(LC_ALL=$1 locale charmap 2>&1) in
    # An error has blanks: it was never generated.
    *" "*) return ;;
  esac
  language=${1%%[_.@]*}
  [ "$language" != "${2%%[_.@]*}" ] || return
  locale_options=-Duser.language.format=$language
  country=${1%%[.@]*}
  case $country in
    *_*) locale_options="$locale_options -Duser.country.format=${country#*_}" ;;
  esac
}

locale_mend() {
  type=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
  if ! command -v locale >/dev/null 2>&1; then
    # As with musl, which takes every name.
    case $type in
      *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
      *) locale_type_only C.UTF-8 ;;
    esac
    return
  fi
  locale_works && return
  found=$(locale_find "$type") || return
  if (locale_type_only "$found" && locale_works); then
    locale_keep_format "$type" "$found"
    locale_type_only "$found"
  else
    LC_ALL=$found
    export LC_ALL
  fi
}

# On macOS, Java reads names as UTF-8 whatever the locale.
[ -d /System/Library/CoreServices ] || locale_mend

if [ "${0##*/}" = locale.sh ]; then
  # shellcheck disable=SC2086 # options are meant to be split
  program=$1 && shift && exec "$program" $locale_options "$@"
fi
