package dev.capiwizard.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.ChangeLog;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Keeping;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.linkedin.ApiVersion;
import dev.capiwizard.linkedin.ConversionEvents;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event, once, and what each answer says of it; over real sockets and real files. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class TestConversionsTest {
  private static final String TOKEN = "AQX" + "x9_-".repeat(80) + "7Qz1";
  private static final String RULE = "104012";

  @TempDir private Path folder;
  private final MockWebServer server = new MockWebServer();
  private final MovedClock clock = MovedClock.november();
  private final MapSecrets secrets = new MapSecrets();
  private final List<ConnectionStore> stores = new ArrayList<>();
  private ConnectionStore store;

  @BeforeEach
  void open() throws Exception {
    server.start();
    store = another();
    Instant issued = clock.instant().minus(Duration.ofDays(1));
    store
        .add(
            Connection.begin("c1", "Acme", endpoints(), issued)
                .withToken(facts(TOKEN, issued))
                .withTarget(
                    new Target(
                        "urn:li:sponsoredAccount:512345678",
                        "Acme Ads",
                        "ACCOUNT_MANAGER",
                        List.of(new Target.Rule(RULE, "Purchase (CAPI)")))))
        .get();
    secrets.put("c1", Kind.ACCESS_TOKEN, TOKEN);
  }

  @AfterEach
  void close() {
    stores.forEach(ConnectionStore::close);
    server.close();
  }

  @Test
  void sendsOneEventOfNobodyAndKeepsWhatLinkedInSaid() throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).build());
    Proof proof = send();
    assertThat(proof.accepted()).isTrue();
    assertThat(proof.status()).isEqualTo(201);
    assertThat(proof.code()).isEmpty();
    assertThat(proof.at()).isEqualTo(clock.instant());
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo("/rest/conversionEvents");
    String body = request.getBody().utf8();
    JsonNode event = JsonMapper.shared().readTree(body);
    assertThat(event.propertyNames())
        .containsExactlyInAnyOrder("conversion", "conversionHappenedAt", "eventId", "user");
    assertThat(event.path("conversion").asString())
        .isEqualTo("urn:lla:llaPartnerConversion:" + RULE);
    assertThat(Instant.ofEpochMilli(event.path("conversionHappenedAt").asLong()))
        .isBetween(clock.instant().minus(Duration.ofHours(1)), clock.instant());
    assertThat(event.path("eventId").asString())
        .matches("capi-wizard-test-[0-9a-f]{32}")
        .isEqualTo(proof.eventId());
    JsonNode ids = event.path("user").path("userIds");
    assertThat(ids).hasSize(1);
    assertThat(ids.path(0).path("idType").asString()).isEqualTo("SHA256_EMAIL");
    assertThat(ids.path(0).path("idValue").asString()).matches("[0-9a-f]{64}");
    assertThat(body).doesNotContain(TOKEN);
    assertThat(stored()).isEqualTo(proof);
    assertThat(Files.readString(folder.resolve("connections.json")))
        .contains(proof.eventId())
        .doesNotContain(TOKEN);
  }

  @Test
  void noTwoEventsAreOfTheSamePerson() throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).build());
    server.enqueue(new MockResponse.Builder().code(201).build());
    send();
    clock.move(Duration.ofMinutes(1));
    send();
    JsonNode one = JsonMapper.shared().readTree(server.takeRequest().getBody().utf8());
    JsonNode other = JsonMapper.shared().readTree(server.takeRequest().getBody().utf8());
    assertThat(one.path("eventId")).isNotEqualTo(other.path("eventId"));
    assertThat(one.path("user")).isNotEqualTo(other.path("user"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401|{"status":401,"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid access token"}|false|TOKEN_INVALID
          401|{"serviceErrorCode":65601,"message":"The token used in the request has been revoked by the user","status":401}|false|TOKEN_REVOKED
          401|{"code":"EXPIRED_ACCESS_TOKEN","status":401}|false|TOKEN_EXPIRED
          403|{"message":"No ad accounts found","status":403}|false|PROOF_RULE_FOREIGN
          403|{"message":"Not enough permissions to access: conversionEvents.CREATE","serviceErrorCode":100,"code":"ACCESS_DENIED","status":403}|false|PROOF_NOT_PERMITTED
          404|{"code":"RESOURCE_NOT_FOUND","status":404}|false|PROOF_NOT_PERMITTED
          422|{"message":"ERROR :: /conversion :: Invalid Urn format. Invalid prefix.","status":422}|false|PROOF_RULE_UNREADABLE
          422|{"message":"ERROR :: /xyz :: unrecognized field found but not allowed","status":422}|false|PROOF_FORM_REFUSED
          422|{"message":"ERROR :: /user/userIds/0/idType :: x is not an enum symbol","status":422}|false|PROOF_FORM_REFUSED
          422|{"message":"something new","status":422}|false|PROOF_FORM_REFUSED
          400|{"message":"Conversion time should be within 90 days and not exceed current time, indices [0] (0-indexed).","status":400}|false|PROOF_TIME_REFUSED
          400|{"message":"The conversion method should be CONVERSIONS_API","status":400}|false|PROOF_RULE_OTHER_METHOD
          400|{"message":"something new","status":400}|false|PROOF_FORM_REFUSED
          409|{"status":409}|null|UNEXPECTED_ANSWER
          200|{}|null|UNEXPECTED_ANSWER
          429|{"status":429}|null|RATE_LIMITED
          500|{"status":500}|null|SERVICE_ERROR
          503|{"status":503}|null|SERVICE_ERROR
          """)
  void eachAnswerIsAFindingAndNothingIsSentAgain(
      int status, String body, String accepted, FailureCode code) throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(status).setHeader("Retry-After", "0").body(body).build());
    server.enqueue(new MockResponse.Builder().code(201).build());
    Proof proof = send();
    assertThat(proof.status()).isEqualTo(status);
    assertThat(String.valueOf(proof.accepted())).isEqualTo(accepted);
    assertThat(proof.code()).isEqualTo(code.id());
    assertThat(stored()).isEqualTo(proof);
    assertThat(store.find("c1").orElseThrow().lastVerdict()).isNull();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** A version that has ended did nothing, so that the next one is a first time too. */
  @Test
  void goesOnToTheNextVersion() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(426)
            .body("{\"status\":426,\"code\":\"NONEXISTENT_VERSION\"}")
            .build());
    server.enqueue(new MockResponse.Builder().code(201).build());
    assertThat(send().accepted()).isTrue();
    assertThat(server.takeRequest().getBody()).isEqualTo(server.takeRequest().getBody());
  }

  @ParameterizedTest
  @EnumSource(Lost.class)
  void anAnswerThatGotLostIsNotAskedForAgain(Lost lost) throws Exception {
    server.enqueue(lost.answer());
    server.enqueue(new MockResponse.Builder().code(201).build());
    Proof proof = send();
    assertThat(proof.accepted()).isNull();
    assertThat(proof.code()).isEqualTo(FailureCode.PROOF_ANSWER_LOST.id());
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(refusal(this::send)).isEqualTo(FailureCode.PROOF_TOO_SOON);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** The ways in which a connection can end before the answer has come. */
  enum Lost {
    BEFORE_A_WORD,
    IN_THE_MIDDLE;

    MockResponse answer() {
      MockResponse.Builder builder = new MockResponse.Builder();
      SocketEffect end = new SocketEffect.CloseSocket();
      return switch (this) {
        case BEFORE_A_WORD -> builder.onResponseStart(end).build();
        case IN_THE_MIDDLE -> builder.body("{\"a\":\"long answer\"}").onResponseBody(end).build();
      };
    }
  }

  /** The command reads the same file as the window, even while the window still waits. */
  @Test
  void theAttemptIsOnDiskBeforeAnythingIsSent() throws Exception {
    List<FailureCode> others = new ArrayList<>();
    List<Proof> seen = new ArrayList<>();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            ConnectionStore command = another();
            Connection read = command.find("c1").orElseThrow();
            seen.add(read.proof());
            others.add(refusal(() -> service(command).send(read, secrets, RULE)));
            return new MockResponse.Builder().code(201).build();
          }
        });
    Proof proof = send();
    assertThat(others).containsExactly(FailureCode.PROOF_TOO_SOON);
    assertThat(seen)
        .singleElement()
        .isEqualTo(proof.answered(0, null, FailureCode.PROOF_ANSWER_LOST.id()));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  /** Another process wrote its attempt after this one had read the file. */
  @Test
  void anAttemptThatThisProcessHasNotReadHoldsItBackToo() throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).build());
    ConnectionStore window = another();
    Connection shown = window.find("c1").orElseThrow();
    send();
    assertThat(window.find("c1").orElseThrow().proof()).isNull();
    assertThat(refusal(() -> service(window).send(shown, secrets, RULE)))
        .isEqualTo(FailureCode.PROOF_TOO_SOON);
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(another().find("c1").orElseThrow().proof()).isEqualTo(stored());
  }

  @Test
  void anotherIsSentAfterAMinute() throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).build());
    server.enqueue(new MockResponse.Builder().code(201).build());
    send();
    clock.move(Proof.PAUSE.minusSeconds(1));
    assertThat(refusal(this::send)).isEqualTo(FailureCode.PROOF_TOO_SOON);
    clock.move(Duration.ofSeconds(1));
    assertThat(send().accepted()).isTrue();
  }

  @Test
  void nothingIsSentWhereTheAttemptCannotBeStored() throws Exception {
    // What cannot be written becomes a folder.
    Path file = folder.resolve("connections.json");
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));
    assertThat(refusal(this::send)).isNotNull().isNotEqualTo(FailureCode.PROOF_TOO_SOON);
    assertThat(server.getRequestCount()).isZero();
    assertThat(store.find("c1").orElseThrow().proof()).isNull();
  }

  @Test
  void nothingIsSentOnceTheCallerHasGivenUp() throws Exception {
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(InterruptedException.class, this::send)).isNotNull();
    assertThat(server.getRequestCount()).isZero();
    assertThat(store.find("c1").orElseThrow().proof()).isNull();
  }

  /** LinkedIn may not know a token yet that is seconds old; that is no refusal. */
  @Test
  void aBrandNewTokenIsNotCalledCancelled() throws Exception {
    store.update("c1", one -> one.withToken(facts(TOKEN, clock.instant().minusSeconds(5)))).get();
    server.enqueue(
        new MockResponse.Builder().code(401).body("{\"serviceErrorCode\":65601}").build());
    Proof proof = send();
    assertThat(proof.accepted()).isNull();
    assertThat(proof.code()).isEqualTo(FailureCode.TOKEN_FRESH.id());
  }

  @Test
  void aNewTokenForgetsTheTestOfTheOldOne() throws Exception {
    server.enqueue(new MockResponse.Builder().code(201).build());
    send();
    assertThat(store.find("c1").orElseThrow().proofOfToken()).isNotNull();
    String next = "AQX" + "y8_-".repeat(80) + "7Qz2";
    store.update("c1", one -> one.withToken(facts(next, clock.instant()))).get();
    assertThat(store.find("c1").orElseThrow().proofOfToken()).isNull();
    secrets.put("c1", Kind.ACCESS_TOKEN, next);
    // The rule has got its event all the same.
    assertThat(refusal(this::send)).isEqualTo(FailureCode.PROOF_TOO_SOON);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"KEYCHAIN_LOCKED", "KEYCHAIN_ABSENT"})
  void aKeychainThatIsSilentSendsNothing(FailureCode silent) {
    secrets.fail(silent);
    assertThat(refusal(this::send)).isEqualTo(silent);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aConnectionThatIsToGoSendsNothing() throws Exception {
    store.update("c1", one -> one.withKeeping(new Keeping(true))).get();
    assertThat(refusal(this::send)).isEqualTo(FailureCode.CONNECTION_LEAVING);
  }

  private Proof send() throws FailureException, InterruptedException {
    TestConversions.Sent sent = service(store).send(store.find("c1").orElseThrow(), secrets, RULE);
    sent.written().orTimeout(20, TimeUnit.SECONDS).join();
    return sent.proof();
  }

  private interface Act {
    void run() throws FailureException, InterruptedException;
  }

  private static FailureCode refusal(Act act) {
    FailureException failure = catchThrowableOfType(FailureException.class, act::run);
    return failure == null ? null : failure.code();
  }

  private Proof stored() {
    return store.find("c1").orElseThrow().proof();
  }

  /** The store as another process has it. */
  private ConnectionStore another() {
    ConnectionStore one =
        ConnectionStore.open(folder, Runnable::run, new ChangeLog(folder, Channel.COMMAND, clock));
    stores.add(one);
    return one;
  }

  private TestConversions service(ConnectionStore over) {
    HttpExchange http = new HttpExchange(HttpClients.create(), new CoolDown(clock));
    return new TestConversions(
        over, new ConversionEvents(http, new ApiVersion(clock)), clock, new Random());
  }

  private static TokenFacts facts(String token, Instant issued) {
    return new TokenFacts(
        token.substring(token.length() - 4),
        token.length(),
        issued,
        null,
        Set.of(),
        TokenFacts.Origin.SIGN_IN,
        null,
        null);
  }

  private Endpoints endpoints() {
    URI base = server.url("/").uri();
    return new Endpoints(
        base.resolve("/authorization"),
        base.resolve("/token"),
        base.resolve("/introspection"),
        base.resolve("/rest"),
        base.resolve("/upstack"),
        base.resolve("/portal"),
        Endpoints.World.OTHER);
  }
}
