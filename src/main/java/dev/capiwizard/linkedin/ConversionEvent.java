package dev.capiwizard.linkedin;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One event of a person who is told by the hash of an e-mail address, without a value (LinkedIn:
 * conversions-api, event body).
 *
 * @param rule the number of the conversion rule
 * @param happened within the last 90 days and not in the future, as LinkedIn’s clock has it
 * @param eventId by which LinkedIn knows it again
 * @param emailHash SHA-256 of the address, in 64 lower-case hexadecimal digits
 */
public record ConversionEvent(String rule, Instant happened, String eventId, String emailHash) {
  /** Before the number of a rule; the URN of an ad account begins differently. */
  public static final String RULE_PREFIX = "urn:lla:llaPartnerConversion:";

  /** The body of the call, times in milliseconds. */
  Map<String, Object> body() {
    return Map.of(
        "conversion",
        RULE_PREFIX + rule,
        "conversionHappenedAt",
        happened.toEpochMilli(),
        "eventId",
        eventId,
        "user",
        Map.of("userIds", List.of(Map.of("idType", "SHA256_EMAIL", "idValue", emailHash))));
  }
}
