package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.observations.Observer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check settles that no single call does: it needs to know how the token was made, and what
 * Upstack’s card showed. Pure but for the observer.
 */
final class ConnectionSightings {
  private static final Duration NEARLY_A_YEAR = Duration.ofDays(360);
  private static final Duration OVER_A_YEAR = Duration.ofDays(370);

  /** Upstack promises Healthy within this time. */
  private static final Duration TIME_TO_TURN = Duration.ofMinutes(5);

  /** A card that is seen to have turned within this time turned at once. */
  private static final Duration AT_ONCE = Duration.ofHours(1);

  private ConnectionSightings() {}

  /** Tells what is seen of a connection whose token was asked about just now. */
  static void of(Connection connection, LinkedInReading reading, Observer observer) {
    TokenFacts token = connection.token();
    FailureCode refusal = StoredToken.refusal(reading);
    boolean works = reading.outcome() != CheckResult.Outcome.CANNOT_TELL && refusal == null;
    if (token == null || (!works && refusal == null)) {
      return;
    }
    if (token.origin() == Origin.CAMPAIGN_MANAGER) {
      reads(reading, works, observer);
      life(Duration.between(token.issued(), reading.at()), refusal, observer);
      inUpstack(connection.upstack(), works, observer);
    } else {
      older(connection, token, reading.at(), refusal, observer);
    }
    turned(connection.upstack(), token.expires(), observer);
  }

  private static void reads(LinkedInReading reading, boolean works, Observer observer) {
    if (!reading.accounts().isEmpty()) {
      observer.saw("cm.reads", "reads");
    } else if (works && reading.of(FailureCode.ACCOUNTS_NOT_LISTABLE).isPresent()) {
      observer.saw("cm.reads", "sends-only");
    }
  }

  private static void life(Duration age, @Nullable FailureCode refusal, Observer observer) {
    if (refusal == null) {
      if (age.compareTo(OVER_A_YEAR) > 0) {
        observer.saw("cm.life", "more-than-a-year");
      }
    } else if (refusal == FailureCode.TOKEN_EXPIRED) {
      boolean isYear = age.compareTo(NEARLY_A_YEAR) > 0 && age.compareTo(OVER_A_YEAR) <= 0;
      observer.saw("cm.life", isYear ? "a-year" : "another-time");
    }
  }

  private static void inUpstack(UpstackSide side, boolean works, Observer observer) {
    Reading shown = side.reading();
    Instant saved = side.saved();
    if (!works || shown == null || saved == null) {
      return;
    }
    if (shown.shown() == Shown.HEALTHY) {
      observer.saw("cm.upstack", "taken");
    } else if (shown.at().isAfter(saved.plus(TIME_TO_TURN))) {
      observer.saw("cm.upstack", "refused");
    }
  }

  /** During a renewal the token in use is still asked about, beside the new one. */
  private static void older(
      Connection connection,
      TokenFacts token,
      Instant now,
      @Nullable FailureCode refusal,
      Observer observer) {
    TokenFacts newer = connection.renewal() == null ? null : connection.renewal().token();
    if (newer == null || newer.origin() != Origin.SIGN_IN || token.origin() != Origin.SIGN_IN) {
      return;
    }
    boolean isOver = token.expires() != null && !now.isBefore(token.expires());
    if (refusal == null) {
      observer.saw("token.same-scopes", "lives-on");
    } else if (refusal == FailureCode.TOKEN_REVOKED && !isOver) {
      observer.saw("token.same-scopes", "dies");
    }
  }

  private static void turned(UpstackSide side, @Nullable Instant expires, Observer observer) {
    Reading shown = side.reading();
    if (shown == null || expires == null || shown.at().isBefore(expires)) {
      return;
    }
    if (shown.shown() == Shown.HEALTHY) {
      observer.saw("upstack.unhealthy", "later-than-linkedin");
    } else if (shown.shown() == Shown.UNHEALTHY && shown.at().isBefore(expires.plus(AT_ONCE))) {
      observer.saw("upstack.unhealthy", "at-once");
    }
  }
}
