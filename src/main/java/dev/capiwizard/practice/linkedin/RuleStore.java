package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.linkedin.MemberAccounts.Account;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conversion rules of all ad accounts, including those made by calls. Safe from any thread. */
final class RuleStore {
  static final String URN_PREFIX = "urn:lla:llaPartnerConversion:";

  /** The only campaign. */
  static final String CAMPAIGN = "urn:li:sponsoredCampaign:337643194";

  private static final long FIRST_NEW = 104_200;

  private final Scenario scenario;
  private final List<Map<String, Object>> rules = new ArrayList<>();

  /** The accounts on which the member is more than a viewer. */
  private final Set<Object> writable = new HashSet<>();

  private long next = FIRST_NEW;

  RuleStore(Scenario scenario) {
    this.scenario = scenario;
    for (Account account : MemberAccounts.of(scenario)) {
      if (account.mayWrite()) {
        writable.add(account.urn());
      }
      if (account.number().equals(LinkedInState.ACCOUNT_ID)) {
        if (!scenario.has(Fault.NO_CONVERSIONS_RULE)) {
          rules.add(rule(104_012, "Purchase (CAPI)", "CONVERSIONS_API", account));
        }
        rules.add(rule(104_099, "Thank-you page", "INSIGHT_TAG", account));
        if (scenario.has(Fault.FOREIGN_RULE_SHARED)) {
          rules.add(sharedRule());
        }
      } else {
        // A client’s rule, whose number follows from the account’s.
        long id = Long.parseLong(account.number().substring(3));
        rules.add(rule(id, "Lead (CAPI)", "CONVERSIONS_API", account));
      }
    }
  }

  /**
   * The rules that the account may use: its own, and those that another shares with it. LinkedIn’s
   * pages do not say whether the finder lists the latter; here it does.
   */
  synchronized List<Map<String, Object>> of(Account account) {
    return rules.stream()
        .filter(rule -> owns(account, rule) || isShared(rule))
        .<Map<String, Object>>map(LinkedHashMap::new)
        .toList();
  }

  Optional<Map<String, Object>> find(Account account, String id) {
    return of(account).stream()
        .filter(rule -> String.valueOf(rule.get("id")).equals(id))
        .findFirst();
  }

  /** Whether a rule that the account may use is its own. */
  static boolean owns(Account account, Map<String, Object> rule) {
    return account.urn().equals(rule.get("account"));
  }

  /** A rule that may be used by any account to which the practice’s member may write. */
  synchronized Optional<Map<String, Object>> findUsable(String id) {
    return rules.stream()
        .filter(rule -> String.valueOf(rule.get("id")).equals(id))
        .filter(rule -> writable.contains(rule.get("account")) || isShared(rule))
        .findFirst()
        .map(LinkedHashMap::new);
  }

  /** Keeps a new rule and returns it with its number. */
  synchronized Map<String, Object> add(Map<String, Object> fields) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", next++);
    rule.putAll(fields);
    rules.add(rule);
    return new LinkedHashMap<>(rule);
  }

  /** Puts values into the rule; does nothing if no rule has this number. */
  synchronized void change(String id, Map<String, Object> values) {
    rules.stream()
        .filter(rule -> String.valueOf(rule.get("id")).equals(id))
        .forEach(rule -> rule.putAll(values));
  }

  /** The other account’s rule is here only if that account shares it. */
  private static boolean isShared(Map<String, Object> rule) {
    return String.valueOf(rule.get("id")).equals(LinkedInState.OTHER_RULE_ID);
  }

  private Map<String, Object> sharedRule() {
    return rule(
        Long.parseLong(LinkedInState.OTHER_RULE_ID),
        "Purchase of all shops (CAPI)",
        "CONVERSIONS_API",
        Members.OTHER);
  }

  private Map<String, Object> rule(long id, String name, String method, Account account) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    rule.put("name", name);
    rule.put("type", "PURCHASE");
    rule.put("enabled", !scenario.has(Fault.RULES_SWITCHED_OFF));
    rule.put("conversionMethod", method);
    rule.put(
        "campaigns", scenario.has(Fault.RULES_WITHOUT_CAMPAIGN) ? List.of() : List.of(CAMPAIGN));
    rule.put("account", account.urn());
    rule.put("attributionType", "LAST_TOUCH_BY_CAMPAIGN");
    rule.put("postClickAttributionWindowSize", 30);
    rule.put("viewThroughAttributionWindowSize", 7);
    return rule;
  }
}
