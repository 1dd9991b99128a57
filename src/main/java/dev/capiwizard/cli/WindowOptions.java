package dev.capiwizard.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content that the window should show.
 *
 * @param scenario the practice’s scenario; null for the real world
 * @param at the id of the step where a rehearsal begins; null for the first
 * @param renew the id of the connection to renew; null for none
 */
public record WindowOptions(
    @Nullable String scenario, @Nullable String at, @Nullable String renew) {
  /**
   * What the icon and a press on a notice ask for; empty where the arguments are of another kind,
   * which only the parser of commands knows.
   */
  static Optional<WindowOptions> pressed(String... arguments) {
    if (arguments.length == 0) {
      return Optional.of(new WindowOptions(null, null, null));
    }
    boolean isNotice =
        arguments.length == 2 && arguments[0].equals("--renew") && !arguments[1].startsWith("-");
    return isNotice ? Optional.of(new WindowOptions(null, null, arguments[1])) : Optional.empty();
  }
}
