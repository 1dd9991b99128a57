package dev.capiwizard.health;

import dev.capiwizard.connection.Scopes;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.oauth.Introspection;
import java.util.List;
import java.util.Set;

/** Whether the token has the permissions that sending needs. Pure. */
final class ScopeFinding {
  private ScopeFinding() {}

  static CheckResult of(Request request, LinkedInResponses answers) {
    Set<String> known = known(request, answers);
    if (known.isEmpty()) {
      return unknown(answers);
    }
    List<String> missing = Scopes.missing(known);
    return missing.isEmpty()
        ? CheckResult.ok(Check.SCOPES, String.join(", ", Scopes.needed(known)))
        : new CheckResult(
            Check.SCOPES, Outcome.PROBLEM, FailureCode.SCOPE_MISSING, String.join(", ", missing));
  }

  /** The scopes that introspection tells now, or else those told when the token was made. */
  private static Set<String> known(Request request, LinkedInResponses answers) {
    Introspection told = answers.told();
    return told != null && told.status() == Introspection.Status.ACTIVE && !told.scopes().isEmpty()
        ? told.scopes()
        : request.grantedScopes();
  }

  /** Says why nobody can tell what the token may do. */
  private static CheckResult unknown(LinkedInResponses answers) {
    Attempt<Introspection> introspection = answers.introspection();
    FailureException failure = introspection == null ? null : introspection.failure();
    if (failure != null && !answers.isClientRefused()) {
      return new CheckResult(
          Check.SCOPES, Outcome.CANNOT_TELL, failure.code(), failure.detail(), failure.reference());
    }
    FailureCode code =
        failure != null
            ? FailureCode.STORED_SECRET_REFUSED
            : answers.isTold(Introspection.Status.OTHER_APP)
                ? FailureCode.TOKEN_OF_OTHER_APP
                : FailureCode.TOKEN_NOT_INSPECTABLE;
    return new CheckResult(Check.SCOPES, Outcome.CANNOT_TELL, code, "");
  }
}
