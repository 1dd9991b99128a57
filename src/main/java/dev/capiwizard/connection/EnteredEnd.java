package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Judges the end of a token that a person entered. Pure. */
public final class EnteredEnd {
  /** LinkedIn names no token that lasts longer than a year; twice that is surely a slip. */
  static final Duration LONGEST = Duration.ofDays(731);

  private EnteredEnd() {}

  /** What is wrong with it: TOKEN_END_PAST or TOKEN_END_FAR; empty if it can be. */
  public static Optional<FailureCode> problem(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return Optional.of(FailureCode.TOKEN_END_PAST);
    }
    return end.isAfter(now.plus(LONGEST))
        ? Optional.of(FailureCode.TOKEN_END_FAR)
        : Optional.empty();
  }
}
