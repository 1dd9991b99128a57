package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionRule;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.linkedin.PagedList;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.Introspection;
import dev.capiwizard.oauth.Introspection.Status;
import dev.capiwizard.renewal.RenewalDifference;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers mean that no practice scenario gives. */
@Execution(ExecutionMode.CONCURRENT)
class FindingsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String ACCOUNT = "urn:li:sponsoredAccount:1";
  private static final Attempt<PagedList<AccountRole>> MANAGER =
      answer(
          PagedList.whole(List.of(new AccountRole(ACCOUNT, "ACCOUNT_MANAGER", "urn:li:person:x"))));

  @Test
  void aTokenThatCannotBeInspectedIsNoProblemByItself() {
    LinkedInReading reading = read(null, MANAGER, null, Set.of());
    assertThat(code(reading, Check.SCOPES)).contains(FailureCode.TOKEN_NOT_INSPECTABLE);
    assertThat(reading.outcome()).isEqualTo(Outcome.OK);
  }

  /** LinkedIn answers a missing scope and a missing role alike: the finding names both. */
  @Test
  void aRefusalThatMayBeEitherIsOneFinding() {
    LinkedInReading reading =
        read(introspection(Status.CANNOT_TELL), failed(FailureCode.NOT_PERMITTED), null, Set.of());
    assertThat(code(reading, Check.ROLE)).contains(FailureCode.NOT_PERMITTED);
    assertThat(reading.isSendingInDoubt()).isTrue();
  }

  /** Another account may share it, and LinkedIn may not list it for this one. */
  @Test
  void aChosenRuleThatIsNotListedIsNamedAndNoProblem() {
    Target target =
        new Target(ACCOUNT, "Acme", "ACCOUNT_MANAGER", List.of(new Target.Rule("7", "Purchase")));
    LinkedInReading reading =
        read(introspection(Status.ACTIVE), MANAGER, target, Set.of("r_ads", "rw_conversions"));
    assertThat(code(reading, Check.RULES)).contains(FailureCode.RULE_NOT_IN_ACCOUNT);
    assertThat(reading.outcome()).isEqualTo(Outcome.OK);
    assertThat(reading.isSendingInDoubt()).isTrue();
  }

  /** What lies beyond the end of what was read may be there: nothing turns red for it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAccountBeyondWhatWasReadIsNoProblem(boolean chosen) {
    Target target = chosen ? new Target(ACCOUNT, "Acme", "", List.of()) : null;
    AccountRole viewer = new AccountRole("urn:li:sponsoredAccount:2", "VIEWER", "");
    for (List<AccountRole> seen : List.of(List.<AccountRole>of(), List.of(viewer))) {
      LinkedInReading reading =
          read(
              introspection(Status.ACTIVE), answer(new PagedList<>(seen, false)), target, Set.of());
      assertThat(code(reading, Check.ROLE)).contains(FailureCode.ACCOUNT_LIST_CUT);
      assertThat(reading.outcome()).isEqualTo(Outcome.OK);
      assertThat(reading.isEveryAccountListed()).isFalse();
    }
  }

  @Test
  void aViewerOfTheChosenAccountIsOneHoweverLongTheList() {
    Target target = new Target(ACCOUNT, "Acme", "", List.of());
    AccountRole viewer = new AccountRole(ACCOUNT, "VIEWER", "");
    LinkedInReading reading =
        read(
            introspection(Status.ACTIVE),
            answer(new PagedList<>(List.of(viewer), false)),
            target,
            Set.of());
    assertThat(code(reading, Check.ROLE)).contains(FailureCode.VIEWER_ONLY);
  }

  @Test
  void thatAListWasCutIsToldThoughAllIsWell() {
    AccountRole manager = new AccountRole(ACCOUNT, "ACCOUNT_MANAGER", "");
    LinkedInReading reading =
        read(
            introspection(Status.ACTIVE),
            answer(new PagedList<>(List.of(manager), false)),
            null,
            Set.of());
    assertThat(reading.outcome()).isEqualTo(Outcome.OK);
    assertThat(reading.of(FailureCode.ACCOUNT_LIST_CUT).map(CheckResult::outcome))
        .contains(Outcome.NOTE);
    assertThat(reading.of(FailureCode.ACCOUNT_LIST_CUT).map(CheckWords::of))
        .hasValueSatisfying(words -> assertThat(words).contains("first 1 ad accounts"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRuleBeyondWhatWasReadIsNoProblem(boolean chosen) {
    List<Target.Rule> wanted =
        chosen ? List.of(new Target.Rule("7", "Purchase")) : List.<Target.Rule>of();
    Target target = new Target(ACCOUNT, "Acme", "ACCOUNT_MANAGER", wanted);
    ConversionRule other = new ConversionRule("8", "Lead", "LEAD", false, "CONVERSIONS_API", false);
    LinkedInReading reading =
        read(
            introspection(Status.ACTIVE),
            MANAGER,
            target,
            Set.of(),
            answer(new PagedList<>(List.of(other), false)));
    assertThat(code(reading, Check.RULES)).contains(FailureCode.RULE_LIST_CUT);
    assertThat(reading.outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void aRenewalIsForNoOtherAccountWhereTheListWasCut() {
    Target target = new Target("urn:li:sponsoredAccount:9", "Acme", "", List.of());
    Connection inUse = Connection.begin("c1", "Acme", Endpoints.REAL, NOW).withTarget(target);
    AccountRole manager = new AccountRole(ACCOUNT, "ACCOUNT_MANAGER", "");
    for (boolean whole : new boolean[] {true, false}) {
      LinkedInReading reading =
          read(
              introspection(Status.ACTIVE),
              answer(new PagedList<>(List.of(manager), whole)),
              null,
              Set.of());
      assertThat(RenewalDifference.of(inUse, reading).contains(RenewalDifference.ACCOUNT))
          .isEqualTo(whole);
    }
  }

  @Test
  void whenNoVersionIsLeftItSaysSo() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (int i = 0; i < 10; i++) {
        server.enqueue(
            new MockResponse.Builder()
                .code(426)
                .body("{\"code\":\"NONEXISTENT_VERSION\"}")
                .build());
      }
      MovedClock clock = MovedClock.november();
      LinkedInApi api = new LinkedInApi(exchange(Duration.ofSeconds(5)), new ApiVersion(clock));
      refused(server, api, FailureCode.API_VERSION_SUNSET);
      // October and November 2026.
      assertThat(server.getRequestCount()).isEqualTo(2);
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsALateOne() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body("{}")
              .headersDelay(20, java.util.concurrent.TimeUnit.SECONDS)
              .build());
      LinkedInApi api =
          new LinkedInApi(exchange(Duration.ofMillis(300)), new ApiVersion(MovedClock.november()));
      refused(server, api, FailureCode.TIMED_OUT);
    }
  }

  private static void refused(MockWebServer server, LinkedInApi api, FailureCode code) {
    URI address = server.url("/rest").uri();
    Endpoints endpoints =
        new Endpoints(address, address, address, address, address, address, Endpoints.World.OTHER);
    assertThatThrownBy(() -> api.accountRoles(endpoints, "token"))
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static HttpExchange exchange(Duration timeout) {
    return new HttpExchange(
        new OkHttpClient.Builder().callTimeout(timeout).build(),
        new CoolDown(MovedClock.november()));
  }

  private static LinkedInReading read(
      @Nullable Attempt<Introspection> introspection,
      Attempt<PagedList<AccountRole>> roles,
      @Nullable Target target,
      Set<String> scopes) {
    return read(
        introspection,
        roles,
        target,
        scopes,
        answer(
            PagedList.whole(
                List.of(new ConversionRule("8", "Lead", "LEAD", true, "CONVERSIONS_API", false)))));
  }

  private static LinkedInReading read(
      @Nullable Attempt<Introspection> introspection,
      Attempt<PagedList<AccountRole>> roles,
      @Nullable Target target,
      Set<String> scopes,
      Attempt<PagedList<ConversionRule>> rules) {
    LinkedInChecks.Request request =
        new LinkedInChecks.Request(
            Endpoints.REAL,
            new ClientCredentials("86abc", "secret"),
            "token",
            scopes,
            NOW.minus(Duration.ofDays(1)),
            target);
    return Findings.of(
        request,
        new LinkedInResponses(introspection, roles, Map.of(ACCOUNT, rules), Map.of()),
        NOW);
  }

  private static Attempt<Introspection> introspection(Status status) {
    Set<String> scopes = status == Status.ACTIVE ? Set.of("r_ads", "rw_conversions") : Set.of();
    return answer(new Introspection(status, scopes, null, null));
  }

  private static <T> Attempt<T> answer(T value) {
    return new Attempt<>(value, null);
  }

  private static <T> Attempt<T> failed(FailureCode code) {
    return new Attempt<>(null, new FailureException(code));
  }

  private static Optional<FailureCode> code(LinkedInReading reading, Check check) {
    return reading.results().stream()
        .filter(result -> result.check() == check)
        .findFirst()
        .flatMap(result -> Optional.ofNullable(result.code()));
  }
}
