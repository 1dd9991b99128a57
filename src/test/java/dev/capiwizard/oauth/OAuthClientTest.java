package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.MovedClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class OAuthClientTest {
  private final MockWebServer server = new MockWebServer();
  private final MovedClock clock = MovedClock.november();
  private final OAuthClient client =
      new OAuthClient(
          new HttpExchange(HttpClients.create(), new CoolDown(InstantSource.system())), clock);
  private final ClientCredentials credentials = new ClientCredentials("cid", "s/e+c=");

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForTheSameTwoScopesAndAFreshState() {
    AuthorizationRequest one = client.begin(Endpoints.REAL, "cid", RedirectUri.DEFAULT);
    AuthorizationRequest two = client.begin(Endpoints.REAL, "cid", RedirectUri.DEFAULT);
    assertThat(one.address().toString())
        .startsWith(
            "https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=cid")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A17865%2Fcallback")
        .endsWith("scope=rw_conversions%20r_ads");
    assertThat(one.state()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(two.state());
  }

  @Test
  void exchangesTheCodeWithCredentialsInTheBody() throws Exception {
    answer(
        200,
        """
        {"access_token":"AQtoken","expires_in":5184000,"scope":"r_ads,rw_conversions",
         "refresh_token":"AQrefresh","refresh_token_expires_in":31536000}
        """);
    TokenSet tokens = client.exchange(endpoints(), credentials, "AQ+c", RedirectUri.DEFAULT);
    assertThat(tokens.accessToken()).isEqualTo("AQtoken");
    assertThat(tokens.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(60)));
    assertThat(tokens.scopes()).containsExactlyInAnyOrder("r_ads", "rw_conversions");
    assertThat(tokens.refreshToken()).isEqualTo("AQrefresh");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(request.getUrl().query()).isNull();
    assertThat(request.getBody().utf8())
        .contains("client_secret=s%2Fe%2Bc%3D")
        .contains("code=AQ%2Bc")
        .contains("redirect_uri=http%3A%2F%2Flocalhost%3A17865%2Fcallback");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|{\"error\":\"invalid_client\"}|CLIENT_REFUSED",
        "400|{\"error\":\"invalid_client_id\"}|CLIENT_REFUSED",
        "400|{\"error\":\"invalid_redirect_uri\"}|CODE_REFUSED",
        "400|{\"error\":\"invalid_request\",\"error_description\":\"authorization code not"
            + " found\"}|CODE_REFUSED",
        "400|{\"error\":\"invalid_grant\"}|CODE_REFUSED",
        "400|{\"error\":\"odd\"}|UNEXPECTED_ANSWER",
        "200|{}|UNEXPECTED_ANSWER",
        "200|<html>hotel</html>|CAPTIVE_PORTAL",
        "200|hotel|NOT_JSON",
        "302|{}|NOT_JSON",
        "200|{\"access_token\":\"AQ|TRUNCATED",
        "429|{}|RATE_LIMITED",
        "503|{}|SERVICE_ERROR",
        "407|{}|PROXY_LOGIN",
        "999|{}|CALLS_TURNED_AWAY",
        "999|<html>Request denied</html>|CALLS_TURNED_AWAY",
      })
  void namesEveryRefusal(int status, String body, FailureCode code) {
    answer(status, body);
    assertThat(exchangeFailure().code()).isEqualTo(code);
  }

  @Test
  void aClosedPortIsUnreachable() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      URI at = URI.create("http://127.0.0.1:" + closed.port() + "/x");
      assertThat(exchangeFailure(endpoints(at)).code()).isEqualTo(FailureCode.UNREACHABLE);
    }
  }

  @Test
  void introspectionTellsTheTrueEnd() throws Exception {
    answer(
        200,
        """
        {"active":true,"status":"active","created_at":1760000000,"expires_at":1765184000,
         "scope":"r_ads,rw_conversions","auth_type":"3L"}
        """);
    Introspection told = client.introspect(endpoints(), credentials, "AQ");
    assertThat(told.status()).isEqualTo(Introspection.Status.ACTIVE);
    assertThat(told.expires()).isEqualTo(Instant.ofEpochSecond(1765184000));
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
  }

  /** Found by fuzzing: they ended in exceptions of the calendar, not of the catalogue. */
  @ParameterizedTest
  @ValueSource(
      strings = {"9223372036854775807", "31556889864403199", "1e400", "-1", "99999999999999999999"})
  void aTimeThatCannotBeIsNoTime(String number) throws FailureException {
    answer(
        200,
        "{\"access_token\":\"AQtoken\",\"expires_in\":NUMBER,\"refresh_token\":\"AQrefresh\",\"refresh_token_expires_in\":NUMBER}"
            .replace("NUMBER", number));
    TokenSet tokens = client.exchange(endpoints(), credentials, "AQ+c", RedirectUri.DEFAULT);
    assertThat(tokens.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(60)));
    assertThat(tokens.refreshExpires()).isNull();
    answer(
        200,
        "{\"active\":true,\"created_at\":NUMBER,\"expires_at\":NUMBER}".replace("NUMBER", number));
    Introspection told = client.introspect(endpoints(), credentials, "AQ");
    assertThat(told.status()).isEqualTo(Introspection.Status.ACTIVE);
    assertThat(told.created()).isNull();
    assertThat(told.expires()).isNull();
  }

  /** Nothing, milliseconds, or words in place of seconds: the usual life is believed instead. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-5",
        "-9223372036854775808",
        "5184000000",
        "\"5184000000\"",
        "31536000000",
        "\"\"",
        "\"soon\"",
        "null",
        "true",
        "{}"
      })
  void aLifeThatCannotBeMeantIsNotBelieved(String life) throws FailureException {
    answer(
        200,
        "{\"access_token\":\"AQtoken\",\"expires_in\":NUMBER,\"refresh_token\":\"AQrefresh\",\"refresh_token_expires_in\":NUMBER}"
            .replace("NUMBER", life));
    TokenSet tokens = client.exchange(endpoints(), credentials, "AQ+c", RedirectUri.DEFAULT);
    assertThat(tokens.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(60)));
    assertThat(tokens.refreshToken()).isEqualTo("AQrefresh");
    assertThat(tokens.refreshExpires()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"432000", "\"432000\"", "432000.0", "\" 432000 \"", "4.32e5"})
  void aLifeIsReadHoweverItIsWritten(String life) throws FailureException {
    answer(
        200,
        "{\"access_token\":\"AQtoken\",\"expires_in\":NUMBER,\"refresh_token\":\"AQrefresh\",\"refresh_token_expires_in\":NUMBER}"
            .replace("NUMBER", life));
    TokenSet tokens = client.exchange(endpoints(), credentials, "AQ+c", RedirectUri.DEFAULT);
    assertThat(tokens.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(5)));
    assertThat(tokens.refreshExpires()).isEqualTo(clock.instant().plus(Duration.ofDays(5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"1765184000\"|1765184000", "1765184000.0|1765184000", "1765184000000|", "0|"})
  void anEndIsReadHoweverItIsWritten(String written, @Nullable Long seconds)
      throws FailureException {
    answer(200, "{\"active\":true,\"expires_at\":NUMBER}".replace("NUMBER", written));
    assertThat(client.introspect(endpoints(), credentials, "AQ").expires())
        .isEqualTo(seconds == null ? null : Instant.ofEpochSecond(seconds));
  }

  /** There Next is closed. */
  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 999})
  void whereTheExchangeFailsNobodyIsToldToGoOn(int status) {
    answer(status, "{}");
    assertThat(FailureTexts.next(exchangeFailure().code())).doesNotContain("go on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|{\"active\":false}|OTHER_APP",
        "200|{\"active\":false,\"status\":\"revoked\"}|REVOKED",
        "200|{\"active\":false,\"status\":\"expired\"}|EXPIRED",
        "400|{\"error\":\"invalid_request\"}|CANNOT_TELL",
      })
  void introspectionStates(int status, String body, Introspection.Status expected)
      throws FailureException {
    answer(status, body);
    assertThat(client.introspect(endpoints(), credentials, "AQ").status()).isEqualTo(expected);
  }

  @Test
  void introspectionWithAWrongSecretBlamesTheSecret() {
    answer(401, "{\"error\":\"invalid_client\"}");
    FailureException failure =
        catchThrowableOfType(
            FailureException.class, () -> client.introspect(endpoints(), credentials, "AQ"));
    assertThat(failure.code()).isEqualTo(FailureCode.CLIENT_REFUSED);
  }

  private FailureException exchangeFailure() {
    return exchangeFailure(endpoints());
  }

  private FailureException exchangeFailure(Endpoints endpoints) {
    return catchThrowableOfType(
        FailureException.class,
        () -> client.exchange(endpoints, credentials, "AQsecretcode", RedirectUri.DEFAULT));
  }

  private void answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private Endpoints endpoints() {
    return endpoints(server.url("/x").uri());
  }

  private static Endpoints endpoints(URI at) {
    return new Endpoints(at, at, at, at, at, at, Endpoints.World.OTHER);
  }
}
