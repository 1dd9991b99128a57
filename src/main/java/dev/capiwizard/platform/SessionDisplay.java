package dev.capiwizard.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The desktop’s display, for a program that systemd started before there was one: desktops tell it
 * to the person’s systemd, but not to programs that already run.
 */
final class SessionDisplay {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String DISPLAY = "DISPLAY";

  /** The variables that a window needs to find its display and to be let in. */
  private static final Set<String> NAMES =
      Set.of(DISPLAY, "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE");

  private SessionDisplay() {}

  /** Adds the missing variables; does nothing if there is a display already, or no systemd. */
  static void addTo(Map<String, String> environment, Commands commands) {
    if (environment.containsKey(DISPLAY)) {
      return;
    }
    Commands.Output output =
        commands.run(List.of("systemctl", "--user", "show-environment"), DEADLINE);
    if (output.ok()) {
      output.text().lines().forEach(line -> add(line, environment));
    }
  }

  private static void add(String line, Map<String, String> environment) {
    int equals = line.indexOf('=');
    String name = line.substring(0, Math.max(0, equals));
    String value = line.substring(equals + 1);
    // For characters special to a shell, systemctl prints $'…'; no display has such a name.
    if (NAMES.contains(name) && !value.startsWith("$'")) {
      environment.putIfAbsent(name, value);
    }
  }
}
