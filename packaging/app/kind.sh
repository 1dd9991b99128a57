# shellcheck shell=sh
# Tells by the words on the command line whether a window may open; the launchers read this file. A command
# starts without JavaFX.
# Sets kind to "command" or "window", and command to the name of the command, which may be empty.
# shellcheck disable=SC2034 # both are for the script that reads this

kind=window
command=
value=
for word in "$@"; do
  if [ -n "$value" ]; then
    value=
    continue
  fi
  case $word in
    --data-dir | --endpoints) value=next ;;
    --practice | --at | --renew) break ;;
    -h | --help | -V | --version) kind="command" && break ;;
    -*) ;;
    *)
      command=$word
      case $word in
        # All but the tour, which walks the window (LauncherKindTest).
        check | cleanup | connect | doctor | list | practice | prove | remove | reminders | renew | report | support | trial)
          kind="command"
          ;;
      esac
      break
      ;;
  esac
done
