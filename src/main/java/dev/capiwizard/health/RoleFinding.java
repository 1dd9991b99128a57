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
  /** In place of a role: an account is still to be chosen, among so many. */
  static final String SEVERAL = "several";

  private RoleFinding() {}

  /**
   * @param scopes what was found of the token’s permissions, which a refusal may be about as well
   * @return empty where the refusal is that of a permission which is known to be missing
   */
  static Optional<CheckResult> of(Request request, LinkedInResponses answers, CheckResult scopes) {
    FailureException failure = answers.roles().failure();
    return failure == null
        ? Optional.of(listed(request, answers))
        : RoleRefusal.of(request, failure, scopes);
  }

  /** By the list of roles, which came. */
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

  /** Of the account that was chosen; of all as long as none is. */
  private static List<AccountRole> here(@Nullable Target target, List<AccountRole> all) {
    return all.stream()
        .filter(role -> target == null || role.accountUrn().equals(target.accountUrn()))
        .toList();
  }
}
