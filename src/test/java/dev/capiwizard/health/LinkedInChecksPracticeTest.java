package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.PracticeEndpoints;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks against the practice services, over HTTP. */
@Execution(ExecutionMode.CONCURRENT)
class LinkedInChecksPracticeTest {
  private final MovedClock clock = MovedClock.november();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpExchange http =
      new HttpExchange(HttpClients.create(), new CoolDown(InstantSource.system()));
  private final OAuthClient oauth = new OAuthClient(http, clock);
  private final LinkedInChecks checks =
      new LinkedInChecks(oauth, new LinkedInApi(http, new ApiVersion(clock)), clock, workers);

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "HAPPY, OK, none",
    "NO_AD_ACCOUNT, PROBLEM, NO_AD_ACCOUNT",
    "VIEWER_ONLY, PROBLEM, VIEWER_ONLY",
    "NO_RULE, PROBLEM, NO_CONVERSION_RULE",
    "CLICK_ID_OFF, OK, none",
    "RULES_NOT_LISTABLE, OK, RULES_NOT_LISTABLE",
    "FRESH_TOKEN_REFUSED, CHECKING, TOKEN_FRESH",
    "VERSION_SUNSET, OK, API_VERSION_MOVED",
    "VERSIONS_ENDED, OK, API_VERSION_SUNSET",
    "TOO_MANY_CALLS_UNTOLD, OK, RATE_LIMITED",
    "RULE_WITHOUT_CAMPAIGN, OK, RULE_WITHOUT_CAMPAIGN",
    "TOO_MANY_CALLS, OK, RATE_LIMITED",
    "LINKEDIN_ERROR, OK, SERVICE_ERROR",
    "RIGHT_HIDDEN_BY_404, OK, RULES_NOT_LISTABLE",
    "RULE_DISABLED, PROBLEM, RULE_DISABLED",
    "ACCOUNTS_NOT_LISTABLE, OK, ACCOUNTS_REFUSED",
    "INTROSPECTION_SILENT, OK, none",
    "MANY_ACCOUNTS, OK, none",
    "SHARED_RULE, OK, none",
  })
  void eachScenarioHasItsFinding(Scenario scenario, Outcome outcome, String code) throws Exception {
    try (Practice practice = Practice.start(scenario, 0, clock)) {
      LinkedInReading reading = read(practice, signIn(practice), true);
      assertThat(reading.outcome()).isEqualTo(outcome);
      assertThat(codes(reading))
          .isEqualTo(code.equals("none") ? List.of() : List.of(FailureCode.valueOf(code)));
    }
  }

  @Test
  void aFreshTokenIsAcceptedLater() throws Exception {
    try (Practice practice = Practice.start(Scenario.FRESH_TOKEN_REFUSED, 0, clock)) {
      TokenSet tokens = signIn(practice);
      assertThat(read(practice, tokens, true).outcome()).isEqualTo(Outcome.CHECKING);
      clock.move(Duration.ofSeconds(11));
      assertThat(read(practice, tokens, true).outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void afterTheGraceARevokedTokenIsAProblem() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      TokenSet tokens = signIn(practice);
      practice.revokeTokens();
      assertThat(read(practice, tokens, true).outcome()).isEqualTo(Outcome.CHECKING);
      clock.move(Duration.ofSeconds(31));
      assertThat(codes(read(practice, tokens, true))).containsExactly(FailureCode.TOKEN_REVOKED);
    }
  }

  @Test
  void afterSixtyDaysTheTokenHasEnded() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      TokenSet tokens = signIn(practice);
      clock.move(Duration.ofDays(60));
      assertThat(codes(read(practice, tokens, true))).containsExactly(FailureCode.TOKEN_EXPIRED);
    }
  }

  @Test
  void aCutTokenIsInvalidWithAndWithoutTheApp() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      TokenSet whole = signIn(practice);
      TokenSet cut =
          new TokenSet(
              whole.accessToken().substring(0, 200),
              whole.issued().minus(Duration.ofDays(1)),
              whole.expires(),
              Set.of(),
              null,
              null);
      assertThat(codes(read(practice, cut, true))).containsExactly(FailureCode.TOKEN_INVALID);
      assertThat(codes(read(practice, cut, false))).containsExactly(FailureCode.TOKEN_INVALID);
    }
  }

  @Test
  void aMissingScopeIsNamedWhereIntrospectionTells() throws Exception {
    try (Practice practice = Practice.start(Scenario.EXISTING_APP_IN_USE, 0, clock)) {
      AuthorizationRequest request = begin(practice);
      String only =
          request.address().toString().replace("rw_conversions%20r_ads", "r_ads%20rw_ads");
      String address =
          new PracticeMember(practice.addresses()).returnAddress(java.net.URI.create(only));
      TokenSet tokens = exchange(practice, ReturnAddress.code(request, address));
      LinkedInReading reading = read(practice, tokens, true);
      assertThat(codes(reading)).contains(FailureCode.SCOPE_MISSING);
      assertThat(reading.outcome()).isEqualTo(Outcome.PROBLEM);
    }
  }

  /** A token that the person has from elsewhere, as when it is pasted. */
  @ParameterizedTest
  @CsvSource({
    "TOKEN_PASTED_TWICE, true, none",
    "TOKEN_OF_OTHER_APP, true, TOKEN_OF_OTHER_APP",
    "CAMPAIGN_MANAGER_TOKEN, false, TOKEN_NOT_INSPECTABLE",
    "CAMPAIGN_MANAGER_TOKEN, true, TOKEN_NOT_INSPECTABLE",
    "CAMPAIGN_MANAGER_SENDS_ONLY, false, TOKEN_NOT_INSPECTABLE ACCOUNTS_NOT_LISTABLE",
  })
  void aTokenFromElsewhereWorksAndWhatCannotBeToldIsSaid(
      Scenario scenario, boolean withApp, String expected) throws Exception {
    try (Practice practice = Practice.start(scenario, 0, clock)) {
      String token = practice.addresses().tokenAtHand();
      TokenSet tokens =
          new TokenSet(
              token, Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(60)), Set.of(), null, null);
      LinkedInReading reading = read(practice, tokens, withApp);
      assertThat(reading.outcome()).isEqualTo(Outcome.OK);
      assertThat(codes(reading))
          .isEqualTo(
              expected.equals("none")
                  ? List.of()
                  : Stream.of(expected.split(" ")).map(FailureCode::valueOf).toList());
    }
  }

  @Test
  void aSignInWithOtherScopesEndsTheTokenThatUpstackHas() throws Exception {
    try (Practice practice = Practice.start(Scenario.OTHER_SCOPES, 0, clock)) {
      TokenSet ours = signIn(practice);
      AuthorizationRequest request = begin(practice);
      String others =
          request.address().toString().replace("rw_conversions%20r_ads", "r_ads%20rw_ads");
      String address =
          new PracticeMember(practice.addresses()).returnAddress(java.net.URI.create(others));
      exchange(practice, ReturnAddress.code(request, address));
      clock.move(Duration.ofSeconds(31));
      assertThat(codes(read(practice, ours, true))).containsExactly(FailureCode.TOKEN_REVOKED);
    }
  }

  @Test
  void theVersionThatAnswersIsKeptAndSaid() throws Exception {
    try (Practice practice = Practice.start(Scenario.VERSION_SUNSET, 0, clock)) {
      TokenSet tokens = signIn(practice);
      LinkedInReading reading = read(practice, tokens, true);
      assertThat(reading.of(FailureCode.API_VERSION_MOVED).map(CheckWords::of))
          .hasValueSatisfying(words -> assertThat(words).contains("202610", "202611"));
      int before = practice.observed().size();
      read(practice, tokens, true);
      assertThat(practice.observed().stream().skip(before).map(Observed::status))
          .as("the ended version is not asked for again")
          .containsOnly(200);
    }
  }

  @Test
  void afterItsOwnFailureLinkedInsRequestIdsAreKeptForItsSupport() throws Exception {
    try (Practice practice = Practice.start(Scenario.LINKEDIN_ERROR, 0, clock)) {
      LinkedInReading reading = read(practice, signIn(practice), true);
      assertThat(reading.of(FailureCode.SERVICE_ERROR).map(CheckResult::reference))
          .contains("AAYpracticeUuid== prod-practice1 practice-request-17");
    }
  }

  @Test
  void theWholeReadingTakesTwoRounds() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      TokenSet tokens = signIn(practice);
      int before = practice.observed().size();
      read(practice, tokens, true);
      List<String> paths = practice.observed().stream().skip(before).map(Observed::path).toList();
      assertThat(paths.subList(0, 2))
          .containsExactlyInAnyOrder("/oauth/v2/introspectToken", "/rest/adAccountUsers");
      assertThat(paths.subList(2, paths.size()))
          .containsExactlyInAnyOrder("/rest/conversions", "/rest/adAccounts/507654321");
    }
  }

  @Test
  void offlineIsNeverAProblem() throws Exception {
    Endpoints gone;
    TokenSet tokens;
    ClientCredentials client;
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      gone = PracticeEndpoints.of(practice);
      tokens = signIn(practice);
      client = client(practice);
    }
    LinkedInReading reading =
        checks.read(
            new LinkedInChecks.Request(
                gone, client, tokens.accessToken(), tokens.scopes(), tokens.issued(), null),
            LinkedInChecks.Names.CHOSEN);
    assertThat(reading.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(codes(reading)).containsExactly(FailureCode.UNREACHABLE);
  }

  private LinkedInReading read(Practice practice, TokenSet tokens, boolean withApp)
      throws InterruptedException {
    @Nullable ClientCredentials client = withApp ? client(practice) : null;
    return checks.read(
        new LinkedInChecks.Request(
            PracticeEndpoints.of(practice),
            client,
            tokens.accessToken(),
            tokens.scopes(),
            tokens.issued(),
            null),
        LinkedInChecks.Names.ALL);
  }

  private TokenSet signIn(Practice practice) throws Exception {
    AuthorizationRequest request = begin(practice);
    String address = new PracticeMember(practice.addresses()).returnAddress(request.address());
    return exchange(practice, ReturnAddress.code(request, address));
  }

  private AuthorizationRequest begin(Practice practice) {
    return oauth.begin(
        PracticeEndpoints.of(practice), practice.addresses().clientId(), RedirectUri.DEFAULT);
  }

  private TokenSet exchange(Practice practice, String code) throws FailureException {
    return oauth.exchange(
        PracticeEndpoints.of(practice), client(practice), code, RedirectUri.DEFAULT);
  }

  private static ClientCredentials client(Practice practice) {
    return new ClientCredentials(
        practice.addresses().clientId(), practice.addresses().clientSecret());
  }

  private static List<FailureCode> codes(LinkedInReading reading) {
    return reading.results().stream().map(CheckResult::code).filter(code -> code != null).toList();
  }
}
