package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.Scenario;
import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import dev.capiwizard.practice.web.WebAnswer;
import dev.capiwizard.practice.web.WebRequest;
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
  private static final int MOST_OF_A_PAGE = 100;

  /** An agency’s pages are short, and tell no total. */
  private static final int MOST_OF_MANY = 50;

  private static final String RULE_PREFIX = "urn:lla:llaPartnerConversion:";

  private static final Account OTHER =
      new Account(LinkedInState.OTHER_ACCOUNT_ID, "Other Ads", "ACCOUNT_MANAGER");

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
    boolean other = gate.isOtherMember(request);
    List<Account> accounts = other ? List.of(OTHER) : MemberAccounts.of(state.scenario());
    String member = other ? LinkedInState.OTHER_MEMBER_URN : LinkedInState.MEMBER_URN;
    boolean many = state.scenario() == Scenario.MANY_ACCOUNTS;
    return ListPage.byIndex(
        request,
        accounts.stream().map(one -> one.json(member)).toList(),
        many ? MOST_OF_MANY : MOST_OF_A_PAGE,
        !many);
  }

  WebAnswer searchAccounts(WebRequest request) {
    WebAnswer refused = refuse(request, "adAccounts.FINDER-search.202608");
    if (refused != null) {
      return refused;
    }
    if (!request.query("q").equals("search")) {
      return ApiGate.error(400, "ILLEGAL_ARGUMENT", 0, "Unknown finder");
    }
    return ListPage.byToken(
        request,
        MemberAccounts.of(state.scenario()).stream().map(Account::json).toList(),
        MOST_OF_A_PAGE);
  }

  WebAnswer account(WebRequest request) {
    WebAnswer refused = refuse(request, "adAccounts.GET.202608");
    if (refused != null) {
      return refused;
    }
    return MemberAccounts.of(state.scenario()).stream()
        .filter(one -> one.number().equals(request.groups().getFirst()))
        .findFirst()
        .map(one -> WebAnswer.json(200, one.json()))
        .orElseGet(AdsApi::notFound);
  }

  WebAnswer rules(WebRequest request) {
    WebAnswer refused = refuse(request, "conversions.FINDER-account.202608");
    if (refused != null) {
      return refused;
    }
    Account account = account(request.query("account"));
    if (!request.query("q").equals("account") || account == null) {
      return ApiGate.denied("conversions.FINDER-account.202608");
    }
    if (state.scenario() == Scenario.RIGHT_HIDDEN_BY_404) {
      return notFound();
    }
    if (state.scenario() == Scenario.RULES_NOT_LISTABLE
        || account.role().equals("VIEWER")
        || gate.isOtherMember(request)) {
      return ApiGate.denied("conversions.FINDER-account.202608");
    }
    boolean own = account.urn().equals(ACCOUNT_URN);
    List<Map<String, Object>> all = own ? ruleList() : List.of(clientRule(account));
    return ListPage.byIndex(
        request,
        request.query("fields").isEmpty() ? withoutCampaigns(all) : all,
        MOST_OF_A_PAGE,
        true);
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

  /** A client’s rule, whose number is told by the account’s. */
  private Map<String, Object> clientRule(Account account) {
    Map<String, Object> rule =
        rule(Integer.parseInt(account.number().substring(3)), "Lead (CAPI)", "CONVERSIONS_API");
    rule.put("account", account.urn());
    return rule;
  }

  /** Whether they come unasked is not documented: here they do not. */
  private static List<Map<String, Object>> withoutCampaigns(List<Map<String, Object>> rules) {
    return rules.stream()
        .map(
            rule -> {
              Map<String, Object> shown = new LinkedHashMap<>(rule);
              shown.remove("campaigns");
              return shown;
            })
        .toList();
  }

  private @Nullable Account account(String urn) {
    return MemberAccounts.of(state.scenario()).stream()
        .filter(one -> one.urn().equals(urn))
        .findFirst()
        .orElse(null);
  }

  private static WebAnswer notFound() {
    return ApiGate.error(404, "RESOURCE_NOT_FOUND", 0, "Not found");
  }
}
