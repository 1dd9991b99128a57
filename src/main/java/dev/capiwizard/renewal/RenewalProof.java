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
 * Whether a green card is the new token’s doing. While the old token works, Upstack is Healthy with
 * it too, so that Healthy alone proves nothing where nobody saw the new one saved. Pure.
 */
public final class RenewalProof {
  /** How long Upstack may go on showing what was before, and how long what it showed counts. */
  private static final Duration UNNOTICED = Duration.ofDays(1);

  private RenewalProof() {}

  /** The card is green with the new token, and it is known that Upstack has it. */
  public static boolean isProven(Connection inUse) {
    Renewal renewal = inUse.renewal();
    return isGreen(renewal) && renewal != null && (isSaved(renewal) || isChanged(inUse, renewal));
  }

  /** The card is green, and only the person can tell whether that is the new token’s doing. */
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

  /** Upstack could not be Healthy by the old token. */
  private static boolean isChanged(Connection inUse, Renewal renewal) {
    Reading before = inUse.upstack().reading();
    // One from long ago may have turned green since, by the old token, with nobody looking.
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
