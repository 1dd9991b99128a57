package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import java.util.List;
import java.util.Optional;

/** The callers, and the ad accounts on which they have a role. */
final class Members {
  static final Account OTHER =
      new Account(LinkedInState.OTHER_ACCOUNT_ID, "Other Ads", "ACCOUNT_MANAGER");

  private final LinkedInState state;
  private final ApiGate gate;

  Members(LinkedInState state, ApiGate gate) {
    this.state = state;
    this.gate = gate;
  }

  List<Account> accountsOf(ApiCall call) {
    return gate.isOtherMember(call) ? List.of(OTHER) : MemberAccounts.of(state.scenario());
  }

  /** The account with this URN, if the caller has a role on it. */
  Optional<Account> accountOf(ApiCall call, String urn) {
    return accountsOf(call).stream().filter(one -> one.urn().equals(urn)).findFirst();
  }

  String urnOf(ApiCall call) {
    return gate.isOtherMember(call) ? LinkedInState.OTHER_MEMBER_URN : LinkedInState.MEMBER_URN;
  }
}
