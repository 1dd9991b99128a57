package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.oauth.Introspection;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether LinkedIn accepts the token. Pure. */
final class TokenFinding {
  /** A token minted seconds ago may be refused as revoked. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private TokenFinding() {}

  static CheckResult of(Request request, LinkedInResponses answers, Instant now) {
    TokenTestimony testimony = TokenTestimony.of(answers);
    FailureException refusal = testimony.refusal().orElse(null);
    if (refusal != null) {
      boolean mayBeFresh =
          now.isBefore(request.issued().plus(GRACE)) && refusal.code() != FailureCode.TOKEN_EXPIRED;
      if (mayBeFresh) {
        return new CheckResult(Check.TOKEN, Outcome.CHECKING, FailureCode.TOKEN_FRESH, "");
      }
      return testimony.isContradictory()
          ? new CheckResult(
              Check.TOKEN,
              Outcome.CANNOT_TELL,
              FailureCode.TOKEN_ANSWERS_DIFFER,
              refusal.detail(),
              refusal.reference())
          : new CheckResult(Check.TOKEN, Outcome.PROBLEM, refusal.code(), "");
    }
    if (testimony.isAccepted()) {
      return isPastItsEnd(request, answers.told(), now)
          ? new CheckResult(Check.TOKEN, Outcome.NOTE, FailureCode.TOKEN_PAST_END, "")
          : CheckResult.ok(Check.TOKEN, "");
    }
    // If any list had come, the token would have been accepted.
    FailureException failure = Objects.requireNonNull(answers.roles().failure());
    return new CheckResult(
        Check.TOKEN, Outcome.CANNOT_TELL, failure.code(), failure.detail(), failure.reference());
  }

  /** Whether the token works, by what LinkedIn says. */
  static boolean isAccepted(CheckResult token) {
    return token.outcome() == Outcome.OK || token.outcome() == Outcome.NOTE;
  }

  /** Judged by introspection now, or else by what was known when the token was stored. */
  private static boolean isPastItsEnd(Request request, @Nullable Introspection told, Instant now) {
    Instant end = told == null || told.expires() == null ? request.expires() : told.expires();
    return end != null && !now.isBefore(end);
  }
}
