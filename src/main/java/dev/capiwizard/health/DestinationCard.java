package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict table: combines what LinkedIn said with what Upstack showed. Pure. */
public final class DestinationCard {
  /** Upstack’s guide: the card is Healthy within five minutes of saving. */
  public static final Duration UNTIL_HEALTHY = Duration.ofMinutes(5);

  /** How long a reading of Upstack’s card counts. */
  public static final Duration READING_COUNTS = Duration.ofHours(24);

  private DestinationCard() {}

  /**
   * Makes the card.
   *
   * @param reading null before LinkedIn was asked
   * @param hints findings of the Upstack step, such as an enabling box that is not ticked, and
   *     {@link #hints}
   */
  public static Card judge(
      @Nullable LinkedInReading reading,
      UpstackSide upstack,
      Instant now,
      List<FailureCode> hints) {
    Reading seen = counting(upstack, now);
    Shown shown = seen == null ? null : seen.shown();
    Outcome linkedin = reading == null ? Outcome.CANNOT_TELL : reading.outcome();
    List<FailureCode> findings = new ArrayList<>(reading == null ? List.of() : reading.codes());
    return switch (linkedin) {
      case PROBLEM ->
          new Card(Verdict.UNHEALTHY, findings, reading, upstack, null, shown == Shown.HEALTHY);
      case CHECKING -> card(Verdict.CHECKING, findings, reading, upstack, null);
      case CANNOT_TELL -> {
        if (shown == Shown.UNHEALTHY) {
          findings.addFirst(FailureCode.UPSTACK_UNHEALTHY);
          yield card(Verdict.UNHEALTHY, findings, reading, upstack, null);
        }
        yield card(Verdict.UNKNOWN, findings, reading, upstack, null);
      }
      case OK, NOTE -> accepted(reading, upstack, shown, now, findings, hints);
    };
  }

  /**
   * What the token itself suggests where Upstack’s card is not Healthy: Upstack’s guide does not
   * name the token of the quick try, so that nobody knows whether it takes one.
   */
  public static List<FailureCode> hints(Connection connection) {
    TokenFacts token = connection.token();
    return token != null && token.origin() == TokenFacts.Origin.CAMPAIGN_MANAGER
        ? List.of(FailureCode.QUICK_TRY_NOT_TAKEN)
        : List.of();
  }

  private static Card accepted(
      @Nullable LinkedInReading reading,
      UpstackSide upstack,
      @Nullable Shown shown,
      Instant now,
      List<FailureCode> findings,
      List<FailureCode> hints) {
    Instant saved = upstack.saved();
    Instant until = saved == null ? null : saved.plus(UNTIL_HEALTHY);
    if (shown == Shown.HEALTHY) {
      return card(Verdict.HEALTHY, findings, reading, upstack, null);
    }
    if (shown == Shown.UNHEALTHY) {
      // Open questions and notes come after problems.
      findings.addFirst(FailureCode.UPSTACK_UNHEALTHY);
      findings.addAll(0, hints);
      return card(Verdict.UNHEALTHY, findings, reading, upstack, null);
    }
    if (until != null && now.isBefore(until)) {
      return card(Verdict.CHECKING, findings, reading, upstack, until);
    }
    if (shown == Shown.NEITHER) {
      findings.add(FailureCode.UPSTACK_NEVER_HEALTHY);
      if (hints.contains(FailureCode.QUICK_TRY_NOT_TAKEN)) {
        findings.addFirst(FailureCode.QUICK_TRY_NOT_TAKEN);
      }
      return card(Verdict.UNKNOWN, findings, reading, upstack, null);
    }
    boolean doubtful = reading != null && reading.isSendingInDoubt();
    return card(doubtful ? Verdict.UNKNOWN : Verdict.TOKEN_WORKS, findings, reading, upstack, null);
  }

  /** A reading from before the saving, or without one, is about the previous token. */
  private static @Nullable Reading counting(UpstackSide upstack, Instant now) {
    Reading reading = upstack.reading();
    if (reading == null || reading.at().isBefore(now.minus(READING_COUNTS))) {
      return null;
    }
    Instant saved = upstack.saved();
    return saved == null || reading.at().isBefore(saved) ? null : reading;
  }

  private static Card card(
      Verdict verdict,
      List<FailureCode> findings,
      @Nullable LinkedInReading reading,
      UpstackSide upstack,
      @Nullable Instant until) {
    return new Card(verdict, findings, reading, upstack, until, false);
  }
}
