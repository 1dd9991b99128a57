package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import java.util.Optional;

/** The meaning of a refusal to list ad-account roles: never that sending fails. Pure. */
final class RoleRefusal {
  private RoleRefusal() {}

  /**
   * @return empty if a missing permission explains the refusal
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
      // Nobody knows whether a Campaign Manager token may read accounts, so this is no problem.
      return FailureCode.ACCOUNTS_NOT_LISTABLE;
    }
    // If both permissions are there, LinkedIn refuses a lost product and a lost role alike.
    return scopes.outcome() == Outcome.OK
        ? FailureCode.ACCOUNTS_REFUSED
        : FailureCode.NOT_PERMITTED;
  }
}
