package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.Shape.JsonType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of a new or changed rule (LinkedIn: conversion-tracking, schema of 2026). */
final class RuleBody {
  private static final Map<String, JsonType> FIELDS =
      Map.of(
          "name", JsonType.TEXT,
          "account", JsonType.TEXT,
          "conversionMethod", JsonType.TEXT,
          "type", JsonType.TEXT,
          "postClickAttributionWindowSize", JsonType.WHOLE_NUMBER,
          "viewThroughAttributionWindowSize", JsonType.WHOLE_NUMBER,
          "attributionType", JsonType.TEXT,
          "enabled", JsonType.FLAG);
  private static final Shape NEW =
      new Shape(FIELDS, Set.of("name", "account", "conversionMethod", "type"));
  private static final Shape CHANGE = new Shape(FIELDS, Set.of());

  private static final Set<String> METHODS = Set.of("CONVERSIONS_API", "INSIGHT_TAG");

  /** The categories that Campaign Manager lists, each with the first version that has it. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("KEY_PAGE_VIEW", ""),
          Map.entry("VIEW_VIDEO", ""),
          Map.entry("SIGN_UP", ""),
          Map.entry("DOWNLOAD", ""),
          Map.entry("LEAD", ""),
          Map.entry("BOOK_APPOINTMENT", ""),
          Map.entry("CONTACT", ""),
          Map.entry("QUALIFIED_LEAD", ""),
          Map.entry("MARKETING_QUALIFIED_LEAD", "202608"),
          Map.entry("SALES_QUALIFIED_LEAD", "202608"),
          Map.entry("SUBMIT_APPLICATION", ""),
          Map.entry("ADD_TO_CART", ""),
          Map.entry("PURCHASE", ""),
          Map.entry("OTHER", ""));

  private static final List<Integer> WINDOWS = List.of(1, 7, 30, 90);
  private static final int LONG_WINDOW = 365;
  private static final Set<String> WITH_LONG_WINDOW =
      Set.of("SUBMIT_APPLICATION", "PURCHASE", "ADD_TO_CART", "QUALIFIED_LEAD", "LEAD");

  /** The only documented name; the user interface has two. */
  private static final String ATTRIBUTION = "LAST_TOUCH_BY_CAMPAIGN";

  private final String version;
  private final Complaints complaints;

  RuleBody(String version, Complaints complaints) {
    this.version = version;
    this.complaints = complaints;
  }

  /** The fields of a new rule; missing ones get their defaults. */
  Map<String, Object> created(JsonNode body) {
    NEW.check(body, "", complaints);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("enabled", true);
    rule.put("campaigns", List.of());
    rule.put("postClickAttributionWindowSize", 30);
    rule.put("viewThroughAttributionWindowSize", 7);
    rule.putAll(values(body));
    checkValues(rule);
    return rule;
  }

  /**
   * The values that a partial update sets.
   *
   * @param before the rule as it is
   */
  Map<String, Object> changed(JsonNode body, Map<String, Object> before) {
    JsonNode patch = body.path("patch");
    JsonNode set = patch.path("$set");
    if (!set.isObject() || set.isEmpty() || patch.size() > 1 || body.size() > 1) {
      complaints.unconfirmed("/patch", "other than one $set with fields of the rule");
      return Map.of();
    }
    CHANGE.check(set, "/patch/$set", complaints);
    for (String fixed : List.of("account", "conversionMethod")) {
      if (set.has(fixed)) {
        complaints.unconfirmed("/patch/$set/" + fixed, "not changed once the rule is made");
      }
    }
    Map<String, Object> values = values(set);
    Map<String, Object> after = new LinkedHashMap<>(before);
    after.putAll(values);
    checkValues(after);
    return values;
  }

  private void checkValues(Map<String, Object> rule) {
    Object type = rule.getOrDefault("type", "");
    String since = TYPES.get(String.valueOf(type));
    if (rule.containsKey("type") && (since == null || version.compareTo(since) < 0)) {
      complaints.notASymbol("/type", String.valueOf(type));
    }
    Object method = rule.get("conversionMethod");
    if (method != null && !METHODS.contains(String.valueOf(method))) {
      complaints.notASymbol("/conversionMethod", String.valueOf(method));
    }
    if (rule.get("name") instanceof String name && name.isBlank()) {
      complaints.unconfirmed("/name", "blank");
    }
    if (!ATTRIBUTION.equals(rule.get("attributionType"))) {
      complaints.unconfirmed("/attributionType", "other than " + ATTRIBUTION);
    }
    for (String window :
        List.of("postClickAttributionWindowSize", "viewThroughAttributionWindowSize")) {
      boolean isLong =
          Integer.valueOf(LONG_WINDOW).equals(rule.get(window))
              && WITH_LONG_WINDOW.contains(String.valueOf(type));
      if (!isLong && !WINDOWS.contains(rule.get(window))) {
        complaints.unconfirmed("/" + window, "other than 1, 7, 30, 90 or, for some types, 365");
      }
    }
  }

  private static Map<String, Object> values(JsonNode body) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      JsonNode value = field.getValue();
      if (value.isString()) {
        values.put(field.getKey(), value.asString());
      } else if (value.isBoolean()) {
        values.put(field.getKey(), value.asBoolean());
      } else if (value.canConvertToInt()) {
        values.put(field.getKey(), value.asInt());
      }
    }
    return values;
  }
}
