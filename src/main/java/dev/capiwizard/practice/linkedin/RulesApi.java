package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code conversions}: lists an account’s rules, gets one or several, makes and changes them. */
final class RulesApi implements ApiResource {
  private static final int MOST_OF_A_PAGE = 100;

  private final Scenario scenario;
  private final ApiGate gate;
  private final Members members;
  private final RuleStore rules;

  RulesApi(Scenario scenario, ApiGate gate, Members members, RuleStore rules) {
    this.scenario = scenario;
    this.gate = gate;
    this.members = members;
    this.rules = rules;
  }

  @Override
  public WebResponse answer(ApiCall call) {
    return switch (call.restliMethod()) {
      case "FINDER" ->
          call.text("q").equals("account")
              ? read(call, account -> list(call, account))
              : Refusal.unresolved(call);
      case "BATCH_GET" ->
          read(call, account -> BatchGet.answer(call, id -> rules.find(account, id)));
      case "GET" ->
          read(
              call,
              account ->
                  rules
                      .find(account, call.key())
                      .map(one -> WebResponse.json(200, Projection.of(call, one)))
                      .orElseGet(Refusal::notFound));
      case "CREATE" -> create(call);
      case "PARTIAL_UPDATE" -> change(call);
      default -> Refusal.unresolved(call);
    };
  }

  private WebResponse read(ApiCall call, Function<Account, WebResponse> then) {
    WebResponse refused = gate.refuseReading(call);
    return refused != null ? refused : onNamedAccount(call, then);
  }

  private WebResponse onNamedAccount(ApiCall call, Function<Account, WebResponse> then) {
    return call.has("account")
        ? onAccount(call, call.text("account"), then)
        : Refusal.parameterMissing("account");
  }

  private WebResponse onAccount(ApiCall call, String urn, Function<Account, WebResponse> then) {
    Optional<Account> account = members.accountOf(call, urn).filter(Account::mayWrite);
    if (account.isPresent() && scenario.has(Fault.RULES_NOT_FOUND)) {
      return Refusal.notFound();
    }
    return account.isEmpty() || scenario.has(Fault.RULES_REFUSED) || gate.isOtherMember(call)
        ? Refusal.denied(call)
        : then.apply(account.get());
  }

  private WebResponse list(ApiCall call, Account account) {
    List<Map<String, Object>> all = rules.of(account);
    return ListPage.byIndex(
        call, call.has("fields") ? all : withoutCampaigns(all), MOST_OF_A_PAGE, true);
  }

  /** LinkedIn does not document whether campaigns come unasked; here they do not. */
  private static List<Map<String, Object>> withoutCampaigns(List<Map<String, Object>> rules) {
    rules.forEach(rule -> rule.remove("campaigns"));
    return rules;
  }

  private WebResponse create(ApiCall call) {
    WebResponse refused = gate.refuseWriting(call);
    if (refused != null) {
      return refused;
    }
    if (scenario.has(Fault.RULE_CREATION_REFUSED)) {
      return Refusal.denied(call);
    }
    Complaints complaints = new Complaints();
    Map<String, Object> rule =
        new RuleBody(call.header("LinkedIn-Version"), complaints).created(call.json());
    String association = call.text("autoAssociationType");
    if (association.equals("ALL_CAMPAIGNS")) {
      rule.put("campaigns", List.of(RuleStore.CAMPAIGN));
    } else if (!association.isEmpty()) {
      complaints.unconfirmed("autoAssociationType", "other than ALL_CAMPAIGNS");
    }
    WebResponse wrong = complaints.answer();
    return wrong != null
        ? wrong
        : onAccount(
            call,
            String.valueOf(rule.get("account")),
            account -> {
              Map<String, Object> made = rules.add(rule);
              return WebResponse.json(201, made)
                  .with("x-restli-id", String.valueOf(made.get("id")));
            });
  }

  private WebResponse change(ApiCall call) {
    WebResponse refused = gate.refuseWriting(call);
    return refused != null
        ? refused
        : onNamedAccount(
            call,
            account ->
                rules
                    .find(account, call.key())
                    .map(
                        before ->
                            RuleStore.owns(account, before)
                                ? change(call, before)
                                : Refusal.unconfirmed("The rule is shared by another account"))
                    .orElseGet(Refusal::notFound));
  }

  private WebResponse change(ApiCall call, Map<String, Object> before) {
    Complaints complaints = new Complaints();
    Map<String, Object> values =
        new RuleBody(call.header("LinkedIn-Version"), complaints).changed(call.json(), before);
    WebResponse wrong = complaints.answer();
    if (wrong != null) {
      return wrong;
    }
    rules.change(call.key(), values);
    return WebResponse.empty(204);
  }
}
