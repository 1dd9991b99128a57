package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the Upstack side of a connection.
 *
 * @param saved when the token was saved in Upstack, as seen or as the person said; null before
 * @param reading the last reading of the card; null before the first
 * @param savedBy who saw the saving; null before, and in files of earlier versions
 */
public record UpstackSide(
    @Nullable Instant saved, @Nullable Reading reading, @Nullable Source savedBy) {
  public static final UpstackSide NONE = new UpstackSide(null, null, null);

  /** One reading of Upstack’s card, with its time and source. */
  public record Reading(Shown shown, Instant at, Source source) {}

  /** What the card showed. NEITHER: the card was there but named no known state. */
  public enum Shown {
    HEALTHY,
    UNHEALTHY,
    /** Also stands for a state that only a newer version knows. */
    @JsonEnumDefaultValue
    NEITHER
  }

  /** Read by the program from the page, or said by the person. */
  public enum Source {
    PAGE,
    @JsonEnumDefaultValue
    PERSON
  }

  /** The token was saved just now; the earlier reading was about another token. */
  public static UpstackSide saved(Instant at, Source by) {
    return new UpstackSide(at, null, by);
  }

  public UpstackSide withReading(@Nullable Reading value) {
    return new UpstackSide(saved, value, savedBy);
  }
}
