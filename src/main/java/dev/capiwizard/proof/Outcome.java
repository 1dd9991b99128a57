package dev.capiwizard.proof;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.ConversionEvents;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer, or its absence, says of a test conversion. Pure.
 *
 * @param status 0 without an answer
 * @param accepted null if nobody can tell
 * @param code null exactly if it was accepted
 */
record Outcome(
    int status, @Nullable Boolean accepted, @Nullable FailureCode code, String reference) {
  private static final Pattern STATUS = Pattern.compile("HTTP ([0-9]{3})\\b.*");

  /**
   * @param fresh whether LinkedIn may not know the token yet
   */
  static Outcome of(ConversionEvents.Answer answer, boolean fresh) {
    FailureException refusal = answer.refusal();
    if (refusal == null) {
      return new Outcome(answer.status(), true, null, "");
    }
    FailureCode code =
        switch (refusal.code()) {
          case TOKEN_REVOKED, TOKEN_INVALID -> fresh ? FailureCode.TOKEN_FRESH : refusal.code();
          default -> refusal.code();
        };
    return new Outcome(answer.status(), isRefusal(code) ? false : null, code, refusal.reference());
  }

  /** The event may have reached LinkedIn or not; a busy or broken service says nothing of it. */
  static Outcome unanswered(FailureException failure) {
    FailureCode code =
        switch (failure.code()) {
          case TIMED_OUT, CONNECTION_LOST, TRUNCATED -> FailureCode.PROOF_ANSWER_LOST;
          default -> failure.code();
        };
    Matcher seen = STATUS.matcher(failure.detail());
    int status = seen.matches() ? Integer.parseInt(seen.group(1)) : 0;
    return new Outcome(status, null, code, failure.reference());
  }

  /** Whether LinkedIn has said no to this token, rule or event, and not only “not now”. */
  private static boolean isRefusal(FailureCode code) {
    return switch (code) {
      case TOKEN_FRESH, API_VERSION_SUNSET, UNEXPECTED_ANSWER -> false;
      default -> true;
    };
  }
}
