package dev.capiwizard.fuzz;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.testing.TestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What is right, for the fuzzer to begin with: it would not come upon a whole JSON by itself. */
final class FuzzSeeds {
  private static final List<String> ANSWERS =
      List.of(
          "{\"access_token\":\"AQabc\",\"expires_in\":5184000,\"scope\":\"r_ads,rw_conversions\","
              + "\"refresh_token\":\"AQdef\",\"refresh_token_expires_in\":31536000}",
          "{\"access_token\":\"AQabc\",\"expires_in\":9223372036854775807,\"refresh_token\":\"AQ\","
              + "\"refresh_token_expires_in\":-1}",
          "{\"active\":true,\"status\":\"active\",\"scope\":\"r_ads\",\"created_at\":1700000000,"
              + "\"expires_at\":1765184000}",
          "{\"active\":true,\"created_at\":1e400,\"expires_at\":99999999999999999}",
          "{\"elements\":[{\"account\":\"urn:li:sponsoredAccount:5\",\"role\":\"VIEWER\","
              + "\"user\":\"urn:li:person:x\",\"id\":7,\"enabled\":true}],"
              + "\"paging\":{\"total\":1,\"count\":10,\"start\":0}}",
          "{\"error\":\"invalid_request\",\"error_description\":\"x\"}",
          "{\"serviceErrorCode\":65601,\"message\":\"x\",\"status\":401}");

  private static final List<String> TEXTS =
      List.of(
          "{\"kind\":\"LINKEDIN_FORM\",\"shown\":\"HEALTHY\",\"field\":\"AQ\",\"box\":\"TICKED\"}",
          "{\"authorization\":\"https://a.example/\",\"token\":\"https://a.example/t\","
              + "\"introspection\":\"http://localhost:1/i\",\"api\":\"https://a.example\","
              + "\"upstack\":\"https://u.example\",\"portal\":\"https://p.example\"}",
          "&code=a&state=st4te&error=access_denied&error_description=The+user%20said%20no",
          "https://www.linkedin.com/developers/apps/123456789/auth",
          "https://app.upstackdata.com/pixel/event-destinations",
          ":443/@evil.example#\\");

  private FuzzSeeds() {}

  static Path write(Path folder) throws Exception {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    for (int i = 0; i < TEXTS.size(); i++) {
      Files.writeString(seeds.resolve("text" + i), TEXTS.get(i));
    }
    for (int i = 0; i < ANSWERS.size(); i++) {
      for (int call = 0; call < 7; call++) {
        // Numbers are taken from the end: the call and, last, the status.
        Files.writeString(
            seeds.resolve("answer" + i + "-" + call), ANSWERS.get(i) + (char) call + (char) 0);
      }
    }
    Path data = folder.resolve("data");
    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    TokenFacts token =
        new TokenFacts(
            "Zx9_",
            350,
            now,
            now.plus(Duration.ofDays(60)),
            Set.of("r_ads"),
            Origin.SIGN_IN,
            null,
            null);
    try (ConnectionStore store = TestStores.open(data)) {
      store
          .add(Connection.begin("c1", "Acmé", Endpoints.REAL, now).withToken(token))
          .get(30, TimeUnit.SECONDS);
    }
    String file = Files.readString(data.resolve("connections.json"));
    Files.writeString(seeds.resolve("connections"), file);
    Files.writeString(seeds.resolve("connections-half"), file.replace("Acmé", "Acm\\ud83d"));
    Files.writeString(
        seeds.resolve("connections-far"), file.replace("\"" + now + "\"", "31556889864403199"));
    return seeds;
  }
}
