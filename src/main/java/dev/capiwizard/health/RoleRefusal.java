package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import java.util.Optional;

/** What it means that the ad-account roles could not be listed: never that sending fails. Pure. */
final class RoleRefusal {
  private RoleRefusal() {}

  /**
   * @return empty where LinkedIn refuses what a permission that is missing would allow
   */
  static Optional<CheckResult> of(Request request, FailureException failure, CheckResult scopes) {
    boolean isRefused = failure.code() == FailureCode.NOT_PERMITTED;
    if (isRefused && request.client() != null && scopes.outcome() == Outcome.PROBLEM) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckResult(
            Check.ROLE,
            Outcome.CANNOT_TELL,
            isRefused ? cause(request, scopes) : failure.code(),
            failure.detail(),
            failure.reference()));
  }

  private static FailureCode cause(Request request, CheckResult scopes) {
    if (request.client() == null) {
      // Whether a Campaign Manager token may read accounts is not known: no problem by itself.
      return FailureCode.ACCOUNTS_NOT_LISTABLE;
    }
    // With both permissions, LinkedIn refuses a lost product and a lost role alike.
    return scopes.outcome() == Outcome.OK
        ? FailureCode.ACCOUNTS_REFUSED
        : FailureCode.NOT_PERMITTED;
  }
}
