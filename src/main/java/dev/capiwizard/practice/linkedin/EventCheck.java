package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.linkedin.Shape.JsonType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks an event against the documented schema (LinkedIn: conversions-api, event body). */
final class EventCheck {
  private static final Duration OLDEST = Duration.ofDays(90);

  private static final Shape EVENT =
      new Shape(
          Map.of(
              "conversion", JsonType.TEXT,
              "conversionHappenedAt", JsonType.WHOLE_NUMBER,
              "conversionValue", JsonType.RECORD,
              "eventId", JsonType.TEXT,
              "user", JsonType.RECORD),
          Set.of("conversion", "conversionHappenedAt", "user"));
  private static final Shape VALUE =
      new Shape(Map.of("currencyCode", JsonType.TEXT, "amount", JsonType.TEXT), Set.of());
  private static final Shape USER =
      new Shape(
          Map.of(
              "userIds", JsonType.LIST,
              "userInfo", JsonType.RECORD,
              "externalIds", JsonType.LIST,
              "lead", JsonType.TEXT),
          Set.of("userIds"));
  private static final Shape USER_ID =
      new Shape(
          Map.of("idType", JsonType.TEXT, "idValue", JsonType.TEXT), Set.of("idType", "idValue"));
  private static final Shape USER_INFO =
      new Shape(
          Map.of(
              "firstName", JsonType.TEXT,
              "lastName", JsonType.TEXT,
              "companyName", JsonType.TEXT,
              "title", JsonType.TEXT,
              "countryCode", JsonType.TEXT),
          Set.of("firstName", "lastName"));

  /** Each type with the first version that has it. */
  private static final Map<String, String> ID_TYPES =
      Map.of(
          "SHA256_EMAIL", "",
          "LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID", "",
          "ACXIOM_ID", "",
          "PLAINTEXT_IP_ADDRESS", "",
          "SHA256_IP_ADDRESS", "",
          "GOOGLE_AID", "202605");

  /** It left the schema with a version that LinkedIn does not tell. */
  private static final String FORMER_ID_TYPE = "ORACLE_MOAT_ID";

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern RULE = Pattern.compile(RuleStore.URN_PREFIX + "\\d+");

  private final String version;
  private final Complaints complaints;

  EventCheck(String version, Complaints complaints) {
    this.version = version;
    this.complaints = complaints;
  }

  /**
   * @param path the place of the event in the body; empty for the whole body
   */
  void check(JsonNode event, String path) {
    EVENT.check(event, path, complaints);
    String rule = event.path("conversion").asString("");
    if (event.path("conversion").isString() && !RULE.matcher(rule).matches()) {
      if (rule.startsWith(RuleStore.URN_PREFIX)) {
        complaints.unconfirmed(path + "/conversion", "no number behind the prefix");
      } else {
        complaints.wrongUrn(path + "/conversion");
      }
    }
    JsonNode value = event.path("conversionValue");
    if (value.isObject()) {
      VALUE.check(value, path + "/conversionValue", complaints);
      if (!value.has("amount") || !value.has("currencyCode")) {
        complaints.unconfirmed(path + "/conversionValue", "not both of amount and currencyCode");
      }
    }
    if (event.path("user").isObject()) {
      checkUser(event.path("user"), path + "/user");
    }
  }

  /** Whether its time is within the last ninety days. */
  static boolean isTimely(JsonNode event, Instant now) {
    JsonNode happened = event.path("conversionHappenedAt");
    long at = happened.canConvertToLong() ? happened.asLong() : Long.MAX_VALUE;
    return at >= now.minus(OLDEST).toEpochMilli() && at <= now.toEpochMilli();
  }

  /** The number of the event’s rule. */
  static String rule(JsonNode event) {
    return event.path("conversion").asString("").substring(RuleStore.URN_PREFIX.length());
  }

  private void checkUser(JsonNode user, String path) {
    USER.check(user, path, complaints);
    int index = 0;
    for (JsonNode id : user.path("userIds")) {
      checkUserId(id, path + "/userIds/" + index++);
    }
    if (user.path("userInfo").isObject()) {
      USER_INFO.check(user.path("userInfo"), path + "/userInfo", complaints);
    }
    boolean hasOther =
        user.has("userInfo") || !user.path("externalIds").isEmpty() || user.has("lead");
    if (user.path("userIds").isArray() && user.path("userIds").isEmpty() && !hasOther) {
      complaints.unconfirmed(path, "nothing that tells who it is");
    }
  }

  private void checkUserId(JsonNode id, String path) {
    USER_ID.check(id, path, complaints);
    if (!id.path("idType").isString() || !id.path("idValue").isString()) {
      return;
    }
    String type = id.path("idType").asString("");
    String value = id.path("idValue").asString("");
    String since = ID_TYPES.get(type);
    if (type.equals(FORMER_ID_TYPE)) {
      complaints.unconfirmed(path + "/idType", "only older versions have " + type);
    } else if (since == null || version.compareTo(since) < 0) {
      complaints.notASymbol(path + "/idType", type);
    }
    boolean isPlain = type.equals("SHA256_EMAIL") && !SHA_256.matcher(value).matches();
    if (value.isBlank() || isPlain) {
      complaints.unconfirmed(path + "/idValue", "not a value of its type");
    }
  }
}
