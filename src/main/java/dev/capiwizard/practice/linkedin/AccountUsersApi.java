package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebResponse;
import java.util.List;
import java.util.Map;

/** {@code adAccountUsers}: the caller’s roles, the users of an account, one membership. */
final class AccountUsersApi implements ApiResource {
  private static final int MOST_OF_A_PAGE = 100;

  /** An agency’s pages are short and tell no total. */
  private static final int MOST_OF_MANY = 50;

  private final Scenario scenario;
  private final ApiGate gate;
  private final Members members;

  AccountUsersApi(Scenario scenario, ApiGate gate, Members members) {
    this.scenario = scenario;
    this.gate = gate;
    this.members = members;
  }

  @Override
  public WebResponse answer(ApiCall call) {
    WebResponse refused = gate.refuseReading(call);
    if (refused != null) {
      return refused;
    }
    if (scenario.has(Fault.ACCOUNTS_REFUSED)) {
      return Refusal.denied(call);
    }
    return switch (call.restliMethod()) {
      case "GET" -> membership(call);
      case "FINDER" ->
          switch (call.text("q")) {
            case "authenticatedUser" -> page(call, members.accountsOf(call));
            case "accounts" -> usersOfAccount(call);
            default -> Refusal.unresolved(call);
          };
      default -> Refusal.unresolved(call);
    };
  }

  /** Apart from the caller, the practice’s accounts have no users. */
  private WebResponse usersOfAccount(ApiCall call) {
    if (!call.has("accounts")) {
      return Refusal.parameterMissing("accounts");
    }
    return members
        .accountOf(call, call.text("accounts"))
        .map(account -> page(call, List.of(account)))
        .orElseGet(() -> Refusal.denied(call));
  }

  private WebResponse membership(ApiCall call) {
    if (!(RestliText.read(call.key()) instanceof Map<?, ?> key)
        || !(key.get("account") instanceof String account)
        || !(key.get("user") instanceof String user)) {
      return Refusal.illegal("The key is (account:...,user:...)");
    }
    return members
        .accountOf(call, account)
        .filter(one -> user.equals(members.urnOf(call)))
        .map(one -> WebResponse.json(200, Projection.of(call, one.json(user))))
        .orElseGet(Refusal::notFound);
  }

  private WebResponse page(ApiCall call, List<Account> accounts) {
    boolean many = scenario.has(Fault.MANY_ACCOUNTS);
    String member = members.urnOf(call);
    return ListPage.byIndex(
        call,
        accounts.stream().map(one -> one.json(member)).toList(),
        many ? MOST_OF_MANY : MOST_OF_A_PAGE,
        !many);
  }
}
