package dev.capiwizard.linkedin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A conversion rule that is to be made (LinkedIn: conversions, create). It has no value of its own:
 * each event brings one.
 *
 * @param accountUrn {@code urn:li:sponsoredAccount:…}
 * @param name in one line, not blank
 * @param clickDays how many days after a click an event counts; one of the type’s windows
 * @param viewDays the same after a view
 * @param allAdSets whether LinkedIn adds it to all ad sets of the account, or to none
 */
public record NewRule(
    String accountUrn, String name, RuleType type, int clickDays, int viewDays, boolean allAdSets) {
  /** Preselected, as LinkedIn’s service does where nothing is said. */
  public static final int CLICK_DAYS = 30;

  /** Preselected likewise. */
  public static final int VIEW_DAYS = 7;

  /** Below the address of the API; campaigns are the older name of ad sets. */
  String path() {
    return "/conversions" + (allAdSets ? "?autoAssociationType=ALL_CAMPAIGNS" : "");
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("account", accountUrn);
    body.put("conversionMethod", ConversionRule.CONVERSIONS_API);
    body.put("type", type.name());
    body.put("postClickAttributionWindowSize", clickDays);
    body.put("viewThroughAttributionWindowSize", viewDays);
    body.put("attributionType", "LAST_TOUCH_BY_CAMPAIGN");
    body.put("enabled", true);
    return body;
  }
}
