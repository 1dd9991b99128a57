package dev.capiwizard.cli;

import dev.capiwizard.connection.Proof;
import dev.capiwizard.failures.FailureCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a test conversion; field names stay the same in all versions. */
final class ProofJson {
  private ProofJson() {}

  static Map<String, Object> describe(Proof proof) {
    return json(
        proof.accepted(),
        proof.status() == 0 ? null : proof.status(),
        proof.rule(),
        proof.eventId(),
        proof.at(),
        proof.code().isEmpty() ? List.of() : List.of(proof.code()));
  }

  /** For one that was not sent, with the reason. */
  static Map<String, Object> notSent(String rule, Instant at, FailureCode why) {
    return json(null, null, rule, null, at, List.of(why.id()));
  }

  private static Map<String, Object> json(
      @Nullable Boolean accepted,
      @Nullable Integer status,
      String rule,
      @Nullable String eventId,
      Instant at,
      List<String> codes) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "accepted", accepted);
    put(json, "status", status);
    json.put("rule", rule);
    put(json, "eventId", eventId);
    json.put("at", at.toString());
    json.put("codes", codes);
    return json;
  }

  /** JSON’s null is an answer too: nobody can tell. */
  @SuppressWarnings("NullAway")
  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    json.put(name, value);
  }
}
