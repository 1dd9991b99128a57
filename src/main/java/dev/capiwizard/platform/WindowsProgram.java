package dev.capiwizard.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Windows programs by their full path. For a bare name, Windows prefers a program in the current
 * folder to its own (Microsoft: CreateProcess, lpApplicationName).
 */
public final class WindowsProgram {
  private WindowsProgram() {}

  /** The command with its program’s full path; unchanged on other systems, or if it has a path. */
  public static List<String> inFull(List<String> command) {
    return inFull(command, System.getProperty("os.name", ""), System.getenv());
  }

  static List<String> inFull(List<String> command, String system, Map<String, String> environment) {
    String program = command.getFirst();
    boolean isName = program.matches("[A-Za-z0-9]+");
    if (!isName || !system.toLowerCase(Locale.ROOT).contains("win")) {
      return command;
    }
    List<String> full = new ArrayList<>(command);
    String root = environment.getOrDefault("SystemRoot", "C:\\Windows");
    full.set(0, root + "\\System32\\" + program + ".exe");
    return List.copyOf(full);
  }
}
