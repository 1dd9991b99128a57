package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.InsightTag;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LinkedIn publishes no sample of Insight Tags: whatever it answers, nobody is bothered. */
@Execution(ExecutionMode.CONCURRENT)
class InsightTagsTest {
  private final MockWebServer server = new MockWebServer();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final MovedClock clock = MovedClock.november();

  @AfterEach
  void end() {
    server.close();
    workers.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "403; {\"status\":403}",
        "404; {\"status\":404}",
        "500; {}",
        "200; {}",
        "200; {\"elements\":\"none\"}",
        "200; no JSON at all",
      })
  void aRefusalOrAnUnknownFormIsSilence(int status, String body) throws Exception {
    assertThat(tags(status, body)).isEmpty();
  }

  @Test
  void aTagMayTellAnythingOrNothing() throws Exception {
    assertThat(
            tags(
                200,
                """
                {"elements":[{"id":7654321,"firstPartyTrackingEnabled":false},
                 {"id":"7654322"},{"id":{"a":1}},{"firstPartyTrackingEnabled":"yes"}]}\
                """))
        .containsExactly(
            new InsightTag("7654321", false),
            new InsightTag("7654322", null),
            new InsightTag("", null));
  }

  private List<InsightTag> tags(int status, String body) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/json")
            .body(body)
            .build());
    server.enqueue(new MockResponse.Builder().code(404).body("{}").build());
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getPort());
    Endpoints here =
        new Endpoints(base, base, base, base.resolve("/rest"), base, base, Endpoints.World.OTHER);
    HttpExchange http = new HttpExchange(HttpClients.create(), new CoolDown(clock));
    LinkedInChecks checks =
        new LinkedInChecks(
            new OAuthClient(http, clock),
            new LinkedInApi(http, new ApiVersion(clock)),
            clock,
            workers);
    Target target = new Target("urn:li:sponsoredAccount:507654321", "Acme", "", List.of());
    return checks.insightTags(
        new LinkedInChecks.Request(here, null, "AQtoken", Set.of(), clock.instant(), target));
  }
}
