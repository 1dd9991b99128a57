package dev.capiwizard.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.certificates.TrustedRoots;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.platform.proxy.SystemProxies;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.Company;
import dev.capiwizard.testing.Tinyproxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a network fails has a name of its own. Real sockets, proxy and TLS. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class NetworkFaultsTest {
  private final Instant started = Instant.now();

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private boolean networkUp = true;
  private Duration clockAhead = Duration.ZERO;

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void nobodyListens() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      assertThat(fails("http://127.0.0.1:" + closed.port(), direct()))
          .isEqualTo(FailureCode.UNREACHABLE);
    }
  }

  @Test
  void theNameIsNotKnown() {
    assertThat(fails("https://no-such-service.invalid", direct()))
        .isEqualTo(FailureCode.NAME_NOT_FOUND);
  }

  @Test
  void noNetworkIsUp() {
    networkUp = false;
    assertThat(fails("https://no-such-service.invalid", direct())).isEqualTo(FailureCode.OFFLINE);
  }

  @Test
  void theConnectionBreaksBeforeTheAnswer() {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    }
    assertThat(fails(server.url("/").toString(), direct())).isEqualTo(FailureCode.CONNECTION_LOST);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void theConnectionBreaksInTheMiddleOfTheAnswer() {
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"elements\":[" + " ".repeat(100_000) + "]}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    assertThat(fails(server.url("/").toString(), direct())).isEqualTo(FailureCode.TRUNCATED);
  }

  @Test
  void theAnswerTakesTooLong() {
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"elements\":[]}")
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());
    OkHttpClient impatient =
        HttpClients.create(direct()).newBuilder().callTimeout(Duration.ofMillis(500)).build();
    assertThat(fails(server.url("/").toString(), impatient)).isEqualTo(FailureCode.TIMED_OUT);
  }

  /** Every call of the program ends by itself. */
  @Test
  void everyCallHasADeadline() {
    OkHttpClient client = HttpClients.create(direct());
    assertThat(client.callTimeoutMillis()).isBetween(1, 20_000);
    assertThat(client.followRedirects()).isFalse();
  }

  @Test
  void theSignInOfAHotelAnswers() {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html")
            .body("<html><title>Welcome to our hotel</title></html>")
            .build());
    server.enqueue(
        new MockResponse.Builder().code(302).setHeader("Location", "http://login.hotel/").build());
    server.enqueue(new MockResponse.Builder().code(511).build());
    for (int i = 0; i < 3; i++) {
      assertThat(fails(server.url("/").toString(), direct())).isEqualTo(FailureCode.CAPTIVE_PORTAL);
    }
  }

  @Test
  void theCertificateIsNotKnown() throws IOException {
    try (Company company = Company.start()) {
      assertThat(fails(company.address("/"), direct()))
          .isEqualTo(FailureCode.CERTIFICATE_NOT_TRUSTED);
      assertThat(company.server.getRequestCount()).isZero();
    }
  }

  @Test
  void theCompanysRootIsTrustedWhereItIsOnTheComputer() throws Exception {
    try (Company company = Company.start()) {
      company.server.enqueue(new MockResponse.Builder().body("{}").build());
      Network network = network(Map.of("SSL_CERT_FILE", company.root(folder).toString()));
      assertThat(send(company.address("/"), HttpClients.create(network)).status()).isEqualTo(200);
    }
  }

  /** The certificate has ended, by a clock that is a month ahead. */
  @Test
  void theClockIsWrong() throws Exception {
    long now = started.toEpochMilli();
    try (Company company = new Company(now - 200_000_000L, now - 100_000_000L)) {
      Network network = network(Map.of("SSL_CERT_FILE", company.root(folder).toString()));
      clockAhead = Duration.ofDays(30);
      server.enqueue(timeIs(started));
      assertThat(fails(company.address("/"), network)).isEqualTo(FailureCode.CLOCK_WRONG);
    }
  }

  /** The same with a right clock is the service’s own mistake. */
  @Test
  void theCertificateHasEnded() throws Exception {
    long now = started.toEpochMilli();
    try (Company company = new Company(now - 200_000_000L, now - 100_000_000L)) {
      Network network = network(Map.of("SSL_CERT_FILE", company.root(folder).toString()));
      server.enqueue(timeIs(started));
      assertThat(fails(company.address("/"), network))
          .isEqualTo(FailureCode.CERTIFICATE_NOT_TRUSTED);
    }
  }

  @Test
  void byTheProxyWithItsLogin() throws Exception {
    try (Company company = Company.start();
        Tinyproxy proxy = Tinyproxy.start(folder, "anna:geheim")) {
      company.server.enqueue(new MockResponse.Builder().body("{}").build());
      Network network =
          network(
              Map.of(
                  "SSL_CERT_FILE", company.root(folder).toString(),
                  "HTTPS_PROXY", proxy.address("anna:geheim")));
      assertThat(send(company.address("/"), HttpClients.create(network)).status()).isEqualTo(200);
      assertThat(proxy.said()).contains("CONNECT " + company.authority());
      // The login is for the proxy alone.
      Headers sent = company.server.takeRequest().getHeaders();
      assertThat(sent.get("Proxy-Authorization")).isNull();
    }
  }

  /** As curl does: some proxies answer no second request on a connection that they refused. */
  @Test
  void aKnownLoginGoesWithTheFirstRequestToItsProxyAlone() throws Exception {
    try (FirstWords proxy = new FirstWords();
        FirstWords other = new FirstWords()) {
      String login = "http://anna:geheim@127.0.0.1:" + proxy.port();
      assertThat(fails("https://service.invalid/", network(Map.of("HTTPS_PROXY", login))))
          .isEqualTo(FailureCode.PROXY_REFUSED);
      assertThat(proxy.heard())
          .allMatch(head -> head.startsWith("CONNECT service.invalid:443 "))
          .allMatch(head -> head.contains("\r\nProxy-Authorization: Basic YW5uYTpnZWhlaW0=\r\n"));
      String none = "http://127.0.0.1:" + other.port();
      Map<String, String> both = Map.of("HTTPS_PROXY", none, "HTTP_PROXY", login);
      assertThat(fails("https://service.invalid/", network(both)))
          .isEqualTo(FailureCode.PROXY_REFUSED);
      assertThat(other.heard()).noneMatch(head -> head.contains("Authorization"));
    }
  }

  /** A proxy that refuses all, and remembers the head of each connection’s first request. */
  private static final class FirstWords implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();

    FirstWords() throws IOException {
      Thread.ofVirtual().start(this::accept);
    }

    int port() {
      return server.getLocalPort();
    }

    List<String> heard() {
      assertThat(heads).isNotEmpty();
      return heads;
    }

    private void accept() {
      while (!server.isClosed()) {
        try (Socket client = server.accept()) {
          StringBuilder head = new StringBuilder();
          while (!head.toString().endsWith("\r\n\r\n")) {
            int c = client.getInputStream().read();
            if (c < 0) {
              throw new IOException("cut");
            }
            head.append((char) c);
          }
          heads.add(head.toString());
          client
              .getOutputStream()
              .write("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
          // Closed, or the client went away.
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  /** The program goes direct, as it must somehow; where that fails, the mistake is the reason. */
  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:notaport", "http://127.0.0.1:99999", "ftp://127.0.0.1:3128"})
  void theProxyIsMiswritten(String value) {
    assertThat(fails("https://service.invalid/", network(Map.of("HTTPS_PROXY", value))))
        .isEqualTo(FailureCode.PROXY_MISWRITTEN);
    assertThat(fails("http://127.0.0.1:1/", network(Map.of("HTTP_PROXY", value))))
        .isEqualTo(FailureCode.UNREACHABLE);
    networkUp = false;
    assertThat(fails("https://service.invalid/", network(Map.of("HTTPS_PROXY", value))))
        .isEqualTo(FailureCode.OFFLINE);
  }

  @Test
  void theProxyWantsALogin() throws Exception {
    try (Company company = Company.start();
        Tinyproxy proxy = Tinyproxy.start(folder, "anna:geheim")) {
      assertThat(fails(company.address("/"), network(Map.of("HTTPS_PROXY", proxy.address()))))
          .isEqualTo(FailureCode.PROXY_LOGIN);
      assertThat(
              fails(
                  company.address("/"),
                  network(Map.of("HTTPS_PROXY", proxy.address("anna:falsch")))))
          .isEqualTo(FailureCode.PROXY_LOGIN);
      assertThat(company.server.getRequestCount()).isZero();
    }
  }

  @Test
  void theProxyIsOff() throws Exception {
    String gone;
    try (Tinyproxy proxy = Tinyproxy.start(folder, null)) {
      gone = proxy.address();
    }
    assertThat(fails("https://service.invalid/", network(Map.of("HTTPS_PROXY", gone))))
        .isEqualTo(FailureCode.PROXY_REFUSED);
  }

  /** What does not leave this computer, such as a rehearsal, never goes by a proxy. */
  @Test
  void loopbackGoesByNoProxy() throws Exception {
    server.enqueue(new MockResponse.Builder().body("{}").build());
    Network network = network(Map.of("HTTP_PROXY", "http://127.0.0.1:1"));
    assertThat(send(server.url("/").toString(), HttpClients.create(network)).status())
        .isEqualTo(200);
  }

  private static MockResponse timeIs(Instant now) {
    return new MockResponse.Builder()
        .headers(new Headers.Builder().set("Date", now).build())
        .build();
  }

  private static Network direct() {
    return network(Map.of());
  }

  private static Network network(Map<String, String> environment) {
    return new Network(new SystemProxies(null, environment), TrustedRoots.of("Linux", environment));
  }

  private FailureCode fails(String address, Network network) {
    return fails(address, HttpClients.create(network));
  }

  private FailureCode fails(String address, OkHttpClient client) {
    FailureException failure =
        catchThrowableOfType(FailureException.class, () -> send(address, client));
    assertThat(failure).as("something must have failed").isNotNull();
    return failure.code();
  }

  private JsonResponse send(String address, OkHttpClient client) throws FailureException {
    InstantSource clock = InstantSource.offset(InstantSource.system(), clockAhead);
    return new HttpExchange(
            () -> client,
            new CoolDown(clock),
            new ClockCheck(clock, secure -> server.url("/")),
            () -> networkUp)
        .send(new Request.Builder().url(address).build());
  }
}
