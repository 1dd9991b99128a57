package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.linkedin.RuleType;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule cannot be taken back: it is sent once, and the list is read before anything is sent. */
@Execution(ExecutionMode.CONCURRENT)
class RuleMakingTest {
  private static final String ACCOUNT = "urn:li:sponsoredAccount:507654321";
  private static final String EMPTY = "{\"elements\":[],\"paging\":{\"total\":0}}";
  private static final String LISTED =
      """
      {"elements":[{"id":104200,"name":"Lead (CAPI)","type":"LEAD","enabled":true,\
      "conversionMethod":"CONVERSIONS_API","campaigns":[]}],"paging":{"total":1}}\
      """;

  private final MockWebServer server = new MockWebServer();
  private final MovedClock clock = MovedClock.november();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<MockResponse> lists = new CopyOnWriteArrayList<>();
  private MockResponse created = json(201, "{\"id\":104200}");
  private String sent = "";

  @BeforeEach
  void begin() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            asked.add(request.getMethod());
            if (request.getMethod().equals("POST")) {
              sent = request.getTarget() + " " + request.getBody().utf8();
              return created;
            }
            return lists.size() > 1 ? lists.removeFirst() : lists.getFirst();
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void theListIsReadBeforeAndAfterTheRuleIsSentOnce() throws Exception {
    lists.addAll(List.of(json(200, EMPTY), json(200, LISTED)));
    assertThat(make(rule(false))).extracting(ConversionRule::id).containsExactly("104200");
    assertThat(asked).containsExactly("GET", "POST", "GET");
    assertThat(sent)
        .startsWith("/rest/conversions {")
        .contains("\"name\":\"Lead (CAPI)\"")
        .contains("\"account\":\"" + ACCOUNT + "\"")
        .contains("\"conversionMethod\":\"CONVERSIONS_API\"")
        .contains("\"type\":\"LEAD\"")
        .contains("\"postClickAttributionWindowSize\":30")
        .contains("\"viewThroughAttributionWindowSize\":7")
        .doesNotContain("alue\":");
  }

  @Test
  void allAdSetsAreAskedForInTheAddress() throws Exception {
    lists.addAll(List.of(json(200, EMPTY), json(200, LISTED)));
    make(rule(true));
    assertThat(sent).startsWith("/rest/conversions?autoAssociationType=ALL_CAMPAIGNS {");
  }

  /** LinkedIn’s lists may be behind its answers. */
  @Test
  void aRuleThatIsNotListedYetIsTakenFromTheAnswer() throws Exception {
    lists.add(json(200, EMPTY));
    assertThat(make(rule(false)))
        .containsExactly(
            new ConversionRule("104200", "Lead (CAPI)", "LEAD", true, "CONVERSIONS_API", true));
  }

  @Test
  void aRuleThatHasComeUpMeanwhileIsTakenAndNoneSent() throws Exception {
    lists.add(json(200, LISTED));
    assertThat(make(rule(false))).hasSize(1);
    assertThat(asked).containsExactly("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "half", "error"})
  void afterAnAnswerThatWasLostTheListTells(String how) throws Exception {
    created = lost(how);
    lists.addAll(List.of(json(200, EMPTY), json(200, LISTED)));
    assertThat(make(rule(false))).extracting(ConversionRule::id).containsExactly("104200");
    assertThat(asked).containsExactly("GET", "POST", "GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "half", "error"})
  void wherePeopleCannotKnowNothingIsSentBeforeTheListWasRead(String how) {
    created = lost(how);
    lists.addAll(List.of(json(200, EMPTY), json(500, "{}"), json(500, "{}")));
    assertThat(failure(rule(false))).isEqualTo(FailureCode.RULE_UNCLEAR);
    assertThat(failure(rule(false))).isEqualTo(FailureCode.SERVICE_ERROR);
    assertThat(asked).containsExactly("GET", "POST", "GET", "GET");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void aRefusalIsNoFaultOfTheToken(int status) {
    created = json(status, "{\"status\":" + status + ",\"message\":\"no\"}");
    lists.add(json(200, EMPTY));
    assertThat(failure(rule(false))).isEqualTo(FailureCode.RULE_REFUSED);
    assertThat(asked).containsExactly("GET", "POST");
  }

  @Test
  void aTokenThatHasExpiredMeanwhileIsNamed() {
    created = json(401, "{\"code\":\"EXPIRED_ACCESS_TOKEN\",\"serviceErrorCode\":65602}");
    lists.add(json(200, EMPTY));
    assertThat(failure(rule(false))).isEqualTo(FailureCode.TOKEN_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void anAccountThatHasGoneIsNamedAndNothingSent(int status) {
    lists.add(json(status, "{\"status\":" + status + "}"));
    assertThat(failure(rule(false))).isEqualTo(FailureCode.ACCOUNT_GONE);
    assertThat(asked).containsExactly("GET");
  }

  private static MockResponse lost(String how) {
    return switch (how) {
      case "lost" ->
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      case "half" -> json(201, "{\"id\":1042");
      default -> json(500, "{}");
    };
  }

  private List<ConversionRule> make(NewRule rule) throws FailureException {
    HttpExchange http = new HttpExchange(HttpClients.create(), new CoolDown(clock));
    LinkedInApi api = new LinkedInApi(http, new ApiVersion(clock));
    URI base = URI.create("http://127.0.0.1:" + server.getPort());
    URI rest = base.resolve("/rest");
    Endpoints here = new Endpoints(base, base, base, rest, base, base, Endpoints.World.OTHER);
    LinkedInChecks.Request request =
        new LinkedInChecks.Request(here, null, "AQtoken", Set.of(), clock.instant(), null);
    return new RuleMaking(api).make(request, rule).elements();
  }

  private FailureCode failure(NewRule rule) {
    return catchThrowableOfType(FailureException.class, () -> make(rule)).code();
  }

  private static NewRule rule(boolean allAdSets) {
    return new NewRule(ACCOUNT, "Lead (CAPI)", RuleType.LEAD, 30, 7, allAdSets);
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }
}
