package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import java.util.Set;

/** Tells whether the ad account and the rules of a connection are chosen. Pure. */
public final class TargetProgress {
  private static final Set<FailureCode> HIDE_ACCOUNTS =
      Set.of(
          FailureCode.API_VERSION_SUNSET,
          FailureCode.ACCOUNTS_NOT_LISTABLE,
          FailureCode.ACCOUNTS_REFUSED,
          FailureCode.NOT_PERMITTED,
          FailureCode.ROLE_UNKNOWN,
          FailureCode.ACCOUNT_LIST_CUT);

  private TargetProgress() {}

  /**
   * Whether no choice of ad account and rules is left: an account was chosen; or Upstack has the
   * token, to which nobody comes with a choice left open; or LinkedIn did not list the accounts and
   * the person went on without one.
   */
  public static boolean isSettled(Connection connection) {
    if (connection.target() != null || connection.upstack().saved() != null) {
      return true;
    }
    LastVerdict last = connection.lastVerdict();
    return last != null
        && (last.verdict() == Verdict.UNKNOWN
            || last.codes().stream()
                .flatMap(id -> FailureCode.byId(id).stream())
                .anyMatch(TargetProgress::mayHideAccounts));
  }

  /** Whether this finding can explain missing accounts: not permitted, or the call failed. */
  private static boolean mayHideAccounts(FailureCode code) {
    boolean callFailed =
        code.id().startsWith("CW-NET-") && code.fix() == FailureCode.Fix.CHECK_AGAIN;
    return callFailed || HIDE_ACCOUNTS.contains(code);
  }
}
