package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code insightTags}: the tag of an account, whose number Upstack’s form calls Partner ID. */
final class InsightTagsApi implements ApiResource {
  private final Scenario scenario;
  private final ApiGate gate;
  private final Members members;

  InsightTagsApi(Scenario scenario, ApiGate gate, Members members) {
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
    if (!call.restliMethod().equals("FINDER") || !call.text("q").equals("account")) {
      return Refusal.unresolved(call);
    }
    if (!call.has("account")) {
      return Refusal.parameterMissing("account");
    }
    return members
        .accountOf(call, call.text("account"))
        .map(account -> ListPage.byIndex(call, tags(account), 1, true))
        .orElseGet(() -> Refusal.denied(call));
  }

  private List<Map<String, Object>> tags(Account account) {
    if (!account.number().equals(LinkedInState.ACCOUNT_ID)) {
      return List.of();
    }
    Map<String, Object> tag = new LinkedHashMap<>();
    tag.put("id", Long.parseLong(LinkedInState.INSIGHT_TAG_ID));
    tag.put("account", account.urn());
    tag.put("firstPartyTrackingEnabled", !scenario.has(Fault.CLICK_IDS_OFF));
    return List.of(tag);
  }
}
