package dev.capiwizard.renewal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a green card proves the new token. While the old token works, Upstack is Healthy with it
 * too, so Healthy alone proves nothing if nobody saw the new token saved. Pure.
 */
public final class RenewalProof {
  /** How long Upstack may go on showing an old state, and how long a reading counts. */
  private static final Duration UNNOTICED = Duration.ofDays(1);

  private RenewalProof() {}

  /** Whether the card is green and Upstack is known to have the new token. */
  public static boolean isProven(Connection inUse) {
    Renewal renewal = inUse.renewal();
    return isGreen(renewal) && renewal != null && (isSaved(renewal) || isChanged(inUse, renewal));
  }

  /** Whether the card is green and only the person can tell if the new token made it so. */
  public static boolean isOpen(Connection inUse) {
    return isGreen(inUse.renewal()) && !isProven(inUse);
  }

  private static boolean isGreen(@Nullable Renewal renewal) {
    LastVerdict last = renewal == null ? null : renewal.lastVerdict();
    return Verdict.of(last) == Verdict.HEALTHY;
  }

  private static boolean isSaved(Renewal renewal) {
    return renewal.upstack().savedBy() == Source.PAGE || renewal.isAssured(Renewal.Assured.SAVED);
  }

  /** Whether the card could not be Healthy because of the old token. */
  private static boolean isChanged(Connection inUse, Renewal renewal) {
    Reading before = inUse.upstack().reading();
    // After an old reading the card may have turned green unseen, because of the old token.
    boolean wasRed =
        before != null
            && before.shown() == Shown.UNHEALTHY
            && before.at().isAfter(renewal.begun().minus(UNNOTICED));
    TokenFacts old = inUse.token();
    Instant ended = old == null ? null : old.expires();
    Reading now = renewal.upstack().reading();
    boolean outlived = ended != null && now != null && now.at().isAfter(ended.plus(UNNOTICED));
    return wasRed || outlived;
  }
}
