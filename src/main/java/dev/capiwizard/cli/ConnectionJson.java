package dev.capiwizard.cli;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of {@code list} and {@code check}; field names stay the same in all versions. */
final class ConnectionJson {
  private ConnectionJson() {}

  static Map<String, Object> describe(Connection connection, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", connection.id());
    json.put("name", connection.name());
    json.put("world", connection.endpoints().world().name());
    json.put("way", connection.way().id());
    if (connection.keeping().toBeRemoved()) {
      json.put("toBeRemoved", true);
    }
    TokenFacts token = connection.token();
    if (token != null) {
      json.put("tokenEnd", "…" + token.lastFour());
      TokenLife life = TokenLife.of(token, now, ZoneId.systemDefault());
      if (life.hasEnd()) {
        json.put("expires", String.valueOf(life.ends()));
        json.put("daysLeft", life.daysLeft());
      }
    }
    UpstackSide.Reading reading = connection.upstack().reading();
    if (reading != null) {
      Map<String, Object> upstack = new LinkedHashMap<>();
      upstack.put("shown", reading.shown().name());
      upstack.put("at", reading.at().toString());
      upstack.put("source", reading.source().name());
      json.put("upstack", upstack);
    }
    LastVerdict last = connection.lastVerdict();
    if (last != null) {
      json.put("verdict", last.verdict().name());
      json.put("checkedAt", last.at().toString());
      json.put("codes", last.codes());
    }
    Proof proof = connection.proofOfToken();
    if (proof != null) {
      json.put("proof", ProofJson.describe(proof));
    }
    return json;
  }

  static Map<String, Object> describe(Connection connection, Card card, Instant now) {
    Map<String, Object> json = describe(connection, now);
    json.put("verdict", card.verdict().name());
    json.put("checkedAt", now.toString());
    json.put("codes", card.findings().stream().map(code -> code.id()).toList());
    List<Map<String, Object>> linkedin = new ArrayList<>();
    if (card.linkedin() != null) {
      for (CheckResult result : card.linkedin().results()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("check", result.check().name());
        one.put("outcome", result.outcome().name());
        if (result.code() != null) {
          one.put("code", result.code().id());
        }
        if (result.code() == FailureCode.SCOPE_MISSING) {
          one.put("missingScopes", List.of(result.detail().split(", ")));
        }
        linkedin.add(one);
      }
    }
    json.put("linkedin", linkedin);
    return json;
  }
}
