package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.Scenario;
import dev.capiwizard.practice.web.WebAnswer;
import dev.capiwizard.practice.web.WebRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ad accounts, roles, conversion rules and events of the practice. */
final class AdsApi {
  private static final String ACCOUNT_URN = "urn:li:sponsoredAccount:" + LinkedInState.ACCOUNT_ID;
  private static final String RULE_PREFIX = "urn:lla:llaPartnerConversion:";

  private final LinkedInState state;
  private final ApiGate gate;

  AdsApi(LinkedInState state) {
    this.state = state;
    this.gate = new ApiGate(state);
  }

  WebAnswer accountUsers(WebRequest request) {
    WebAnswer refused = refuse(request, "adAccountUsers.FINDER-authenticatedUser.202608");
    if (refused != null) {
      return refused;
    }
    if (!request.query("q").equals("authenticatedUser")) {
      return ApiGate.error(400, "ILLEGAL_ARGUMENT", 0, "Unknown finder");
    }
    if (state.scenario() == Scenario.ACCOUNTS_NOT_LISTABLE
        || state.scenario() == Scenario.CAMPAIGN_MANAGER_SENDS_ONLY) {
      return ApiGate.denied("adAccountUsers.FINDER-authenticatedUser.202608");
    }
    List<Object> elements = new ArrayList<>();
    if (state.scenario() != Scenario.NO_AD_ACCOUNT && number(request, "start", 0) == 0) {
      boolean other = gate.isOtherMember(request);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(
          "account",
          other ? "urn:li:sponsoredAccount:" + LinkedInState.OTHER_ACCOUNT_ID : ACCOUNT_URN);
      one.put("role", state.scenario() == Scenario.VIEWER_ONLY ? "VIEWER" : "ACCOUNT_MANAGER");
      one.put("user", other ? LinkedInState.OTHER_MEMBER_URN : LinkedInState.MEMBER_URN);
      one.put("version", Map.of("versionTag", "1"));
      elements.add(one);
    }
    return page(elements, state.scenario() == Scenario.NO_AD_ACCOUNT ? 0 : 1);
  }

  WebAnswer searchAccounts(WebRequest request) {
    WebAnswer refused = refuse(request, "adAccounts.FINDER-search.202608");
    if (refused != null) {
      return refused;
    }
    return state.scenario() == Scenario.NO_AD_ACCOUNT
        ? page(List.of(), 0)
        : page(List.of(accountJson()), 1);
  }

  WebAnswer account(WebRequest request) {
    WebAnswer refused = refuse(request, "adAccounts.GET.202608");
    if (refused != null) {
      return refused;
    }
    boolean own =
        request.groups().getFirst().equals(LinkedInState.ACCOUNT_ID)
            && state.scenario() != Scenario.NO_AD_ACCOUNT;
    return own ? WebAnswer.json(200, accountJson()) : notFound();
  }

  WebAnswer rules(WebRequest request) {
    WebAnswer refused = refuse(request, "conversions.FINDER-account.202608");
    if (refused != null) {
      return refused;
    }
    if (!request.query("q").equals("account") || !request.query("account").equals(ACCOUNT_URN)) {
      return ApiGate.denied("conversions.FINDER-account.202608");
    }
    if (state.scenario() == Scenario.RIGHT_HIDDEN_BY_404) {
      return notFound();
    }
    if (state.scenario() == Scenario.RULES_NOT_LISTABLE
        || !mayWrite()
        || gate.isOtherMember(request)) {
      return ApiGate.denied("conversions.FINDER-account.202608");
    }
    return page(ruleList(), ruleList().size());
  }

  WebAnswer rule(WebRequest request) {
    WebAnswer refused = refuse(request, "conversions.GET.202608");
    if (refused != null) {
      return refused;
    }
    for (Map<String, Object> rule : ruleList()) {
      if (String.valueOf(rule.get("id")).equals(request.groups().getFirst()) && mayWrite()) {
        return WebAnswer.json(200, rule);
      }
    }
    return notFound();
  }

  WebAnswer sendEvent(WebRequest request) {
    WebAnswer refused = gate.refuse(request);
    if (refused != null) {
      return refused;
    }
    if (!gate.hasScope(request, "rw_conversions")) {
      return ApiGate.denied("conversionEvents.CREATE.202608");
    }
    JsonNode event;
    try {
      event = JsonMapper.shared().readTree(request.body());
    } catch (JacksonException e) {
      return ApiGate.error(400, "ILLEGAL_ARGUMENT", 0, "The body is not JSON");
    }
    String rule = event.path("conversion").asString("");
    if (!rule.startsWith(RULE_PREFIX)) {
      return ApiGate.error(
          422, "", 0, "ERROR :: /conversion :: Invalid Urn format. Invalid prefix.");
    }
    if (!event.path("conversionHappenedAt").isNumber()) {
      return ApiGate.error(
          422, "", 0, "ERROR :: /conversionHappenedAt :: field is required but not found");
    }
    boolean known =
        ruleList().stream()
            .anyMatch(
                one -> String.valueOf(one.get("id")).equals(rule.substring(RULE_PREFIX.length())));
    return known && mayWrite()
        ? WebAnswer.empty(201)
        : ApiGate.error(403, "", 0, "No ad accounts found");
  }

  private @Nullable WebAnswer refuse(WebRequest request, String resource) {
    WebAnswer refused = gate.refuse(request);
    if (refused != null) {
      return refused;
    }
    WebAnswer trouble = gate.trouble();
    if (trouble != null) {
      return trouble;
    }
    return gate.hasScope(request, "r_ads", "rw_ads") ? null : ApiGate.denied(resource);
  }

  private boolean mayWrite() {
    return state.scenario() != Scenario.VIEWER_ONLY && state.scenario() != Scenario.NO_AD_ACCOUNT;
  }

  private List<Map<String, Object>> ruleList() {
    if (state.scenario() == Scenario.NO_RULE) {
      return List.of(rule(104099, "Thank-you page", "INSIGHT_TAG"));
    }
    return List.of(
        rule(104012, "Purchase (CAPI)", "CONVERSIONS_API"),
        rule(104099, "Thank-you page", "INSIGHT_TAG"));
  }

  private Map<String, Object> rule(int id, String name, String method) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    rule.put("name", name);
    rule.put("type", "PURCHASE");
    rule.put("enabled", state.scenario() != Scenario.RULE_DISABLED);
    rule.put("conversionMethod", method);
    rule.put(
        "campaigns",
        state.scenario() == Scenario.RULE_WITHOUT_CAMPAIGN
            ? List.of()
            : List.of("urn:li:sponsoredCampaign:337643194"));
    rule.put("account", ACCOUNT_URN);
    return rule;
  }

  private static Map<String, Object> accountJson() {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("id", Long.parseLong(LinkedInState.ACCOUNT_ID));
    account.put("name", "Acme Ads");
    account.put("reference", "urn:li:organization:1234567");
    account.put("test", false);
    account.put("currency", "EUR");
    account.put("status", "ACTIVE");
    account.put("type", "BUSINESS");
    return account;
  }

  private static WebAnswer page(List<?> elements, int total) {
    Map<String, Object> paging = new LinkedHashMap<>();
    paging.put("start", 0);
    paging.put("count", 10);
    paging.put("total", total);
    paging.put("links", List.of());
    return WebAnswer.json(200, Map.of("elements", elements, "paging", paging));
  }

  private static WebAnswer notFound() {
    return ApiGate.error(404, "RESOURCE_NOT_FOUND", 0, "Not found");
  }

  private static int number(WebRequest request, String name, int otherwise) {
    try {
      return Integer.parseInt(request.query(name));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
