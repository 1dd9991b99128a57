package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code campaignConversions}: puts a rule into a campaign, and removes it again. */
final class CampaignLinksApi implements ApiResource {
  private final ApiGate gate;
  private final RuleStore rules;

  CampaignLinksApi(ApiGate gate, RuleStore rules) {
    this.gate = gate;
    this.rules = rules;
  }

  @Override
  public WebResponse answer(ApiCall call) {
    boolean links = call.restliMethod().equals("UPDATE");
    if (!links && !call.restliMethod().equals("DELETE")) {
      return Refusal.unresolved(call);
    }
    WebResponse refused = gate.refuseWriting(call);
    if (refused != null) {
      return refused;
    }
    if (!(RestliText.read(call.key()) instanceof Map<?, ?> key)
        || !(key.get("campaign") instanceof String campaign)
        || !(key.get("conversion") instanceof String conversion)) {
      return Refusal.illegal("The key is (campaign:...,conversion:...)");
    }
    String id = conversion.replaceFirst("^" + RuleStore.URN_PREFIX, "");
    if (!campaign.equals(RuleStore.CAMPAIGN) || rules.findUsable(id).isEmpty()) {
      return Refusal.unconfirmed("No such campaign or rule");
    }
    Set<Object> campaigns = new LinkedHashSet<>();
    if (rules.findUsable(id).get().get("campaigns") instanceof List<?> before) {
      campaigns.addAll(before);
    }
    if (links) {
      campaigns.add(campaign);
    } else {
      campaigns.remove(campaign);
    }
    rules.change(id, Map.of("campaigns", List.copyOf(campaigns)));
    return WebResponse.empty(204);
  }
}
