package dev.capiwizard.health;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Request;
import dev.capiwizard.linkedin.AccountRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the member who granted the token may send conversions for the ad account. Pure. */
final class RoleFinding {
  /** Stands in place of a role while one of several accounts must still be chosen. */
  static final String SEVERAL = "several";

  private RoleFinding() {}

  /**
   * @param scopes the finding on the token’s permissions, which may be the reason for a refusal too
   * @return empty if a permission that is known to be missing explains the refusal
   */
  static Optional<CheckResult> of(Request request, LinkedInResponses answers, CheckResult scopes) {
    FailureException failure = answers.roles().failure();
    return failure == null
        ? Optional.of(listed(request, answers))
        : RoleRefusal.of(request, failure, scopes);
  }

  /** Judged by the list of roles. */
  static CheckResult listed(Request request, LinkedInResponses answers) {
    List<AccountRole> all = answers.listedRoles();
    List<AccountRole> here = here(request.target(), all);
    List<AccountRole> senders = here.stream().filter(AccountRole::maySendConversions).toList();
    if (!senders.isEmpty()) {
      return maySend(senders, answers);
    }
    Optional<AccountRole> unknown = here.stream().filter(one -> !one.isKnown()).findFirst();
    if (unknown.isPresent()) {
      return new CheckResult(
          Check.ROLE, Outcome.CANNOT_TELL, FailureCode.ROLE_UNKNOWN, role(unknown.get(), answers));
    }
    boolean isSeen = request.target() != null && !here.isEmpty();
    if (!answers.isEveryRoleListed() && !isSeen) {
      return new CheckResult(
          Check.ROLE,
          Outcome.CANNOT_TELL,
          FailureCode.ACCOUNT_LIST_CUT,
          Integer.toString(all.size()));
    }
    FailureCode code =
        all.isEmpty()
            ? FailureCode.NO_AD_ACCOUNT
            : here.isEmpty() ? FailureCode.NO_ROLE_ON_ACCOUNT : FailureCode.VIEWER_ONLY;
    return new CheckResult(Check.ROLE, Outcome.PROBLEM, code, "");
  }

  private static CheckResult maySend(List<AccountRole> senders, LinkedInResponses answers) {
    long choices = senders.stream().map(AccountRole::accountUrn).distinct().count();
    return CheckResult.ok(
        Check.ROLE, choices > 1 ? SEVERAL + "|" + choices : role(senders.getFirst(), answers));
  }

  private static String role(AccountRole role, LinkedInResponses answers) {
    return role.role() + "|" + answers.names().getOrDefault(role.accountUrn(), "");
  }

  /** The roles on the chosen account; all roles while none is chosen. */
  private static List<AccountRole> here(@Nullable Target target, List<AccountRole> all) {
    return all.stream()
        .filter(role -> target == null || role.accountUrn().equals(target.accountUrn()))
        .toList();
  }
}
