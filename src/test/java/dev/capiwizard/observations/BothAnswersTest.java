package dev.capiwizard.observations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.LinkedInApi;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.LoginSightings;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.ObservedLogin;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.PracticeEndpoints;
import dev.capiwizard.texts.Invariant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * All scenarios, then answers that no scenario gives, through the whole client: each is survived,
 * and what it settles is noticed. Together they are what the ledger calls practised; those of
 * Upstack’s pages are in {@code PageSightingsTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class BothAnswersTest {
  private static final ClientCredentials CLIENT = new ClientCredentials("86abc", "WPL_AP1.x");
  private static final String ACCOUNT = "urn:li:sponsoredAccount:5";
  private static final String RULE =
      "{\"id\":%s,\"name\":\"A\",\"type\":\"LEAD\",\"enabled\":true,"
          + "\"conversionMethod\":\"CONVERSIONS_API\"%s}";

  private final MovedClock clock = MovedClock.november();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient client = HttpClients.create();
  private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
  private final Observer observer =
      one ->
          seen.computeIfAbsent(one.point(), point -> new ConcurrentSkipListSet<>())
              .add(one.answer());

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  @Test
  void bothAnswersOfEachPointThatCanBePractisedAreSurvivedAndNoticed() throws Exception {
    for (Scenario scenario : Scenario.values()) {
      walk(scenario);
    }
    tokens();
    introspection();
    lists();
    refusals();
    logins();
    keychains();
    Map<String, Set<String>> practised = new TreeMap<>();
    for (LedgerPoint point : Ledger.points()) {
      if (!point.practised().isEmpty() && !isOfUpstacksPages(point)) {
        practised.put(point.id(), new TreeSet<>(point.practised()));
      }
    }
    Map<String, Set<String>> noticed = new TreeMap<>(seen);
    noticed.keySet().retainAll(practised.keySet());
    assertThat(noticed).containsExactlyEntriesOf(practised);
    assertThat(practised.values()).allMatch(answers -> answers.size() > 1);
  }

  /** What is there for the calls that are to come: they are noticed, though nobody survives yet. */
  @Test
  void callsThatTheProgramIsToMakeAreNoticed() throws Exception {
    post("/rest/conversions?autoAssociationType=ALL_CAMPAIGNS", 201, "{\"id\":1}", "x-restli-id");
    post("/rest/conversions?autoAssociationType=ALL_CAMPAIGNS", 400, "{}", "x-other");
    post("/rest/conversions", 403, "{}", "x-other");
    post("/rest/conversionEvents", 201, "", "x-other");
    post("/rest/conversionEvents", 422, "{}", "x-other");
    String tags = "/rest/insightTags?q=account&account=urn";
    get(tags, 200, "{\"elements\":[{\"id\":7,\"firstPartyTrackingEnabled\":true}]}");
    get(tags, 200, "{\"elements\":[{\"tag\":7}]}");
    get(tags, 403, "{}");
    assertThat(seen)
        .containsEntry("rules.create", Set.of("made", "refused-400", "refused-403"))
        .containsEntry("rules.create-id", Set.of("header"))
        .containsEntry("rules.auto-association", Set.of("taken", "refused"))
        .containsEntry("event.sent", Set.of("accepted", "refused-422"))
        .containsEntry("insight.shape", Set.of("as-assumed", "other", "refused-403"));
  }

  private static boolean isOfUpstacksPages(LedgerPoint point) {
    return point.id().startsWith("upstack.") || point.id().equals("webview.upstack");
  }

  /** Signs in, exchanges, reads, as far as the scenario lets one come. */
  private void walk(Scenario scenario) throws Exception {
    HttpExchange http = http();
    OAuthClient oauth = new OAuthClient(http, clock);
    try (Practice practice = Practice.start(scenario, 0, clock);
        PracticeMember member = new PracticeMember(practice.addresses())) {
      Endpoints endpoints = PracticeEndpoints.of(practice);
      ClientCredentials app =
          new ClientCredentials(
              practice.addresses().clientId(), practice.addresses().clientSecret());
      AuthorizationRequest request = oauth.begin(endpoints, app.clientId(), RedirectUri.DEFAULT);
      String address = member.returnAddress(request.address());
      CompletableFuture<String> code = new CompletableFuture<>();
      var _ =
          new ObservedLogin(asked -> code, new LoginSightings(observer, true)).authorize(request);
      try {
        code.complete(ReturnAddress.code(request, address));
      } catch (FailureException e) {
        code.completeExceptionally(e);
      }
      String atHand = practice.addresses().tokenAtHand();
      String token = atHand;
      Instant issued = clock.instant().minus(Duration.ofDays(1));
      if (atHand.isEmpty() && !code.isCompletedExceptionally()) {
        TokenSet made =
            survived(() -> oauth.exchange(endpoints, app, code.join(), RedirectUri.DEFAULT));
        token = made == null ? "" : made.accessToken();
        issued = clock.instant();
      }
      if (!token.isEmpty()) {
        read(http, oauth, endpoints, app, token, issued);
      }
    }
  }

  private void read(
      HttpExchange http,
      OAuthClient oauth,
      Endpoints endpoints,
      ClientCredentials app,
      String token,
      Instant issued)
      throws InterruptedException {
    LinkedInChecks checks =
        new LinkedInChecks(oauth, new LinkedInApi(http, new ApiVersion(clock)), clock, workers);
    var reading =
        checks.read(
            new LinkedInChecks.Request(endpoints, app, token, Set.of(), issued, null),
            LinkedInChecks.Names.ALL);
    assertThat(reading.results()).extracting("code").doesNotContain(FailureCode.INTERNAL);
  }

  private void tokens() throws Exception {
    String token = "\"access_token\":\"AQ" + "x".repeat(398) + "\"";
    given("{" + token + ",\"expires_in\":\"5184000\",\"scope\":\"rw_conversions r_ads\"}");
    given("{" + token + ",\"expires_in\":31536000,\"scope\":\"r_ads,rw_conversions\"}");
    given("{" + token + ",\"refresh_token\":\"AQr\",\"token_type\":\"Bearer\"}");
    for (int status : List.of(400, 401)) {
      exchange(status, "invalid_request", false);
      exchange(status, "invalid_client", false);
    }
    exchange(400, "invalid_request", true);
    exchange(400, "invalid_grant", true);
  }

  private void given(String body) throws Exception {
    try (StubLinkedIn stub = new StubLinkedIn().answer("/accessToken", 200, body)) {
      OAuthClient oauth = new OAuthClient(http(), clock);
      TokenSet made = oauth.exchange(stub.endpoints(), CLIENT, "code", RedirectUri.DEFAULT);
      assertThat(made.scopes()).containsExactlyInAnyOrder("rw_conversions", "r_ads");
      assertThat(made.expires()).isAfter(clock.instant());
    }
  }

  private void exchange(int status, String error, boolean refresh) throws Exception {
    String body = "{\"error\":\"" + error + "\"}";
    try (StubLinkedIn stub = new StubLinkedIn().answer("/accessToken", status, body)) {
      OAuthClient oauth = new OAuthClient(http(), clock);
      TokenSet made =
          survived(
              () ->
                  refresh
                      ? oauth.refresh(stub.endpoints(), CLIENT, "AQr")
                      : oauth.exchange(stub.endpoints(), CLIENT, "code", RedirectUri.DEFAULT));
      assertThat(made).isNull();
    }
  }

  private void introspection() throws Exception {
    for (String body :
        List.of(
            "{\"active\":true,\"scope\":\"r_ads rw_conversions\"}",
            "{\"active\":true}",
            "{\"active\":false,\"status\":\"expired\"}")) {
      try (StubLinkedIn stub = new StubLinkedIn().answer("/introspectToken", 200, body)) {
        new OAuthClient(http(), clock).introspect(stub.endpoints(), CLIENT, "AQx");
      }
    }
  }

  private void lists() throws Exception {
    String user = "{\"account\":\"" + ACCOUNT + "\",\"role\":\"%s\",\"user\":\"u\"}";
    users(200, list(Invariant.format(user, "ACCOUNT_MANAGER"), ""));
    users(200, list(Invariant.format(user, "SOMETHING_NEW"), ",\"paging\":{\"total\":1}"));
    users(404, "{\"status\":404}");
    rules(200, list(Invariant.format(RULE, "1", ",\"campaigns\":[]"), ""), "?fields");
    rules(200, list(Invariant.format(RULE, "\"1\"", ""), ""), "?fields");
    // The plain list is asked for where fields are refused.
    try (StubLinkedIn stub =
        new StubLinkedIn()
            .answer("/rest/conversions?fields", 400, "{\"status\":400}")
            .answer("/rest/conversions", 200, list(Invariant.format(RULE, "1", ""), ""))) {
      assertThat(api().rules(stub.endpoints(), "AQx", ACCOUNT).elements()).hasSize(1);
    }
    try (StubLinkedIn stub =
        new StubLinkedIn()
            .answer("/rest/conversions?fields", 400, "{\"status\":400}")
            .answer(
                "/rest/conversions",
                200,
                list(Invariant.format(RULE, "1", ",\"campaigns\":[]"), ""))) {
      assertThat(api().rules(stub.endpoints(), "AQx", ACCOUNT).elements()).hasSize(1);
    }
    String account = "{\"id\":5,\"name\":\"A\"}";
    for (String rest :
        List.of(
            ",\"paging\":{\"start\":0,\"count\":100}", ",\"metadata\":{\"nextPageToken\":\"t\"}")) {
      try (StubLinkedIn stub =
          new StubLinkedIn().answer("/rest/adAccounts", 200, list(account, rest))) {
        assertThat(api().accounts(stub.endpoints(), "AQx").elements()).hasSize(1);
      }
    }
  }

  private void users(int status, String body) throws Exception {
    try (StubLinkedIn stub = new StubLinkedIn().answer("/rest/adAccountUsers", status, body)) {
      survived(() -> api().accountRoles(stub.endpoints(), "AQx"));
    }
  }

  private void rules(int status, String body, String how) throws Exception {
    try (StubLinkedIn stub = new StubLinkedIn().answer("/rest/conversions" + how, status, body)) {
      assertThat(api().rules(stub.endpoints(), "AQx", ACCOUNT).elements()).hasSize(1);
    }
  }

  private void refusals() throws Exception {
    users(426, "");
    users(401, "{\"serviceErrorCode\":65603}");
    users(401, "");
    users(500, "");
    users(429, "");
  }

  private void logins() {
    login(failure(FailureCode.REDIRECT_MISMATCH, ""), "https://www.linkedin.com/checkpoint/x");
    login(failure(FailureCode.SCOPE_NOT_GRANTED_TO_APP, ""), "about:blank");
    login(failure(FailureCode.LOGIN_REFUSED, "strange_error Some words"), "no address");
    login(failure(FailureCode.LOGIN_TIMED_OUT, ""), "https://www.linkedin.com/uas/login");
    new LoginSightings(observer, true).turnedAway();
  }

  private void login(FailureException failure, String address) {
    LoginSightings sightings = new LoginSightings(observer, true);
    sightings.at(address);
    var _ =
        new ObservedLogin(request -> CompletableFuture.failedFuture(failure), sightings)
            .authorize(new AuthorizationRequest(URI.create("https://x"), "http://localhost", "s"));
  }

  private void keychains() {
    for (SecretStore.Storage storage : SecretStore.Storage.values()) {
      for (FailureCode trouble :
          List.of(FailureCode.KEYCHAIN_LOCKED, FailureCode.KEYCHAIN_SILENT)) {
        KeychainPoints.tell(
            new MapSecrets() {
              @Override
              public Storage storage() {
                return storage;
              }

              @Override
              public Optional<FailureCode> trouble() {
                return Optional.of(trouble);
              }
            },
            observer);
      }
    }
  }

  private void post(String path, int status, String body, String header) throws Exception {
    call(path, status, body, header, RequestBody.create(new byte[0]));
  }

  private void get(String path, int status, String body) throws Exception {
    call(path, status, body, "x-other", null);
  }

  private void call(String path, int status, String body, String header, @Nullable RequestBody sent)
      throws Exception {
    String bare = path.replaceFirst("\\?.*", "");
    try (StubLinkedIn stub = new StubLinkedIn().answer(bare, status, body, header, "1")) {
      http()
          .send(
              new Request.Builder()
                  .url(stub.endpoints().api().resolve(path).toString())
                  .method(sent == null ? "GET" : "POST", sent)
                  .build());
    }
  }

  /** A call that may be refused, but only by a failure of the catalogue that says why. */
  private static <T> @Nullable T survived(Call<T> call) {
    try {
      return call.make();
    } catch (FailureException e) {
      assertThat(e.code()).isNotEqualTo(FailureCode.INTERNAL);
      return null;
    }
  }

  private interface Call<T> {
    T make() throws FailureException;
  }

  private static String list(String element, String rest) {
    return "{\"elements\":[" + element + "]" + rest + "}";
  }

  private static FailureException failure(FailureCode code, String detail) {
    return new FailureException(code, detail);
  }

  private LinkedInApi api() {
    return new LinkedInApi(http(), new ApiVersion(clock));
  }

  /** Each has its own pause after too many calls. */
  private HttpExchange http() {
    return new HttpExchange(
        () -> client,
        new CoolDown(clock),
        new CallObserver(clock, (address, sighting) -> observer.saw(sighting)));
  }
}
