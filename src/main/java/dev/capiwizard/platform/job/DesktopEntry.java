package dev.capiwizard.platform.job;

import dev.capiwizard.platform.DesktopId;
import dev.capiwizard.texts.Invariant;
import java.util.List;
import java.util.stream.Collectors;

/** The text of an autostart entry (Desktop Entry and Autostart specifications). */
final class DesktopEntry {
  private DesktopEntry() {}

  static String text(List<String> command) {
    return OwnershipHash.sign(
        Invariant.format(
            """
            # %s
            [Desktop Entry]
            Type=Application
            Version=1.0
            Name=%s
            Comment=%s
            Icon=%s
            %sExec=%s
            Terminal=false
            StartupNotify=false
            X-GNOME-Autostart-enabled=true
            """,
            OwnershipHash.OPEN,
            Daily.NAME,
            Daily.DESCRIPTION,
            DesktopId.ID,
            tryExec(command.getFirst()),
            exec(command)));
  }

  /** Silently skipped while the program is not there. Its escapes are those of strings. */
  private static String tryExec(String program) {
    return program.startsWith("/") && program.indexOf('\n') < 0
        ? "TryExec=" + program.replace("\\", "\\\\") + "\n"
        : "";
  }

  /** Whether a person switched the entry off in the settings of the desktop. */
  static boolean switchedOff(String text) {
    return text.lines()
        .map(line -> line.replace(" ", ""))
        .anyMatch(
            line -> line.equals("Hidden=true") || line.equals("X-GNOME-Autostart-enabled=false"));
  }

  static String exec(List<String> command) {
    // The specification forbids "=" in the program’s path: some desktops read a variable there.
    return (command.getFirst().contains("=") ? Daily.throughShell(command) : command)
        .stream().map(DesktopEntry::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    String forExec =
        argument
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("`", "\\`")
            .replace("$", "\\$")
            .replace("%", "%%");
    // The rule for all strings in such a file applies as well.
    return '"' + forExec.replace("\\", "\\\\") + '"';
  }
}
