package dev.capiwizard.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times that files and services may give: those of the years 1970 to 9999. Other numbers are valid
 * too, but cannot be shown in every zone or counted in milliseconds.
 */
public final class PossibleTime {
  private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").getEpochSecond();

  private PossibleTime() {}

  /** The time so many seconds after 1970; null if it is out of bounds. */
  public static @Nullable Instant ofSeconds(long seconds) {
    return seconds >= 0 && seconds <= LAST ? Instant.ofEpochSecond(seconds) : null;
  }

  /** The time so many seconds later, at least 0; null if it is out of bounds. */
  public static @Nullable Instant after(Instant from, long seconds) {
    return seconds >= 0 && seconds <= LAST ? ofSeconds(from.getEpochSecond() + seconds) : null;
  }

  static boolean is(Instant time) {
    return ofSeconds(time.getEpochSecond()) != null;
  }
}
