package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the commands cannot build themselves, because it needs the window or the whole program. */
public interface Doors {
  /**
   * What the window is asked to show.
   *
   * @param scenario of the practice services; null for the real world
   * @param at id of the step where a rehearsal begins; null for the first
   * @param renew id of the connection to renew; null for none
   */
  record WindowOptions(@Nullable String scenario, @Nullable String at, @Nullable String renew) {}

  /**
   * What a tour is asked to do.
   *
   * @param out where pictures go
   * @param scenarios ids, in order
   * @param theme {@code light} or {@code dark}
   * @param json whether JSON is printed in place of lines
   */
  record TourOptions(
      Path out,
      List<String> scenarios,
      String theme,
      int width,
      int height,
      Locale language,
      boolean json,
      boolean printArray) {}

  /** Opens the window and returns when it was closed. */
  int window(GlobalOptions options, WindowOptions window) throws FailureException;

  /** Walks the practice; 0 only where each scenario ended as it should. */
  int tour(GlobalOptions options, TourOptions tour) throws FailureException;

  /** The services behind the other commands, built at the first call. */
  default Services services(GlobalOptions options) throws FailureException {
    return services(options, false);
  }

  /**
   * The services.
   *
   * @param background whether nobody is at the keyboard, for the change log
   */
  Services services(GlobalOptions options, boolean background) throws FailureException;

  /**
   * Has a window that is open already lead through a renewal.
   *
   * @return false where none is open
   */
  boolean handOver(GlobalOptions options, String renew);

  /** Whether a window can be opened here. */
  boolean hasDisplay();
}
