package dev.capiwizard.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the Upstack side of a connection.
 *
 * @param saved when the token was saved in Upstack, seen or said; null before
 * @param reading the last reading of the card; null before the first
 */
public record UpstackSide(@Nullable Instant saved, @Nullable Reading reading) {
  public static final UpstackSide NONE = new UpstackSide(null, null);

  /** One reading of Upstack's card, with its time and source. */
  public record Reading(Shown shown, Instant at, Source source) {}

  /** What the card showed. NEITHER: the card was there and named no state that is known. */
  public enum Shown {
    HEALTHY,
    UNHEALTHY,
    NEITHER
  }

  /** Read by the program from the page, or said by the person. */
  public enum Source {
    PAGE,
    PERSON
  }

  public UpstackSide withSaved(@Nullable Instant value) {
    return new UpstackSide(value, reading);
  }

  public UpstackSide withReading(@Nullable Reading value) {
    return new UpstackSide(saved, value);
  }
}
