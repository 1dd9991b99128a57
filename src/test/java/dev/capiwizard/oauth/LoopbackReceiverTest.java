package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class LoopbackReceiverTest {
  private final CompletableFuture<String> code = new CompletableFuture<>();
  private int port;
  private AuthorizationRequest request;

  @BeforeEach
  void freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      use(socket.getLocalPort());
    }
  }

  private void use(int one) {
    port = one;
    request =
        new AuthorizationRequest(
            URI.create("http://localhost/x"), "http://localhost:" + port + "/callback", "st-1");
  }

  @AfterEach
  void end() {
    code.cancel(true);
  }

  @Test
  void takesTheOneRequestWithTheRightState() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      assertThat(get("/callback?code=wrong&state=other", "localhost:" + port)).contains("400");
      assertThat(get("/callback?code=x&state=st-1", "evil.example:" + port)).contains("400");
      assertThat(get("/favicon.ico", "localhost:" + port)).contains("400");
      assertThat(code).isNotDone();
      assertThat(get("/callback?code=AQ1&state=st-1", "localhost:" + port))
          .contains("200 OK")
          .contains("You are signed in");
      assertThat(code.get(5, TimeUnit.SECONDS)).isEqualTo("AQ1");
    }
  }

  @Test
  void slowClientsDoNotKeepTheBrowserWaiting() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      try (Socket slow = connect();
          Socket slower = connect()) {
        slow.getOutputStream().write("GET /call".getBytes(StandardCharsets.US_ASCII));
        assertThat(slower.isConnected()).isTrue();
        get("/callback?code=AQ2&state=st-1", "localhost:" + port);
        assertThat(code.get(5, TimeUnit.SECONDS)).isEqualTo("AQ2");
      }
    }
  }

  @Test
  void aRefusalIsTold() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      get("/callback?error=user_cancelled_login&state=st-1", "localhost:" + port);
      assertFails(() -> code.get(5, TimeUnit.SECONDS), FailureCode.LOGIN_CANCELLED);
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      use(taken.getLocalPort());
      assertThatThrownBy(this::openOnce)
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.LOOPBACK_PORT_IN_USE));
    }
  }

  @Test
  void nobodyComesBack() throws Exception {
    try (LoopbackReceiver receiver = LoopbackReceiver.open(request, code, Duration.ofMillis(50))) {
      assertThat(receiver).isNotNull();
      assertFails(() -> code.get(5, TimeUnit.SECONDS), FailureCode.LOGIN_TIMED_OUT);
    }
  }

  @Test
  void cancellingFreesThePort() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CompletableFuture<String> login = login(address -> listening.countDown());
    assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
    login.cancel(true);
    // The next sign-in begins at once, while the port may not be free yet.
    CountDownLatch again = new CountDownLatch(1);
    CompletableFuture<String> next = login(address -> again.countDown());
    assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(next).isNotDone();
    next.cancel(true);
  }

  /** What opens browsers needs parts of the system that may be missing. */
  @Test
  void aBrowserThatCannotBeOpenedEndsTheWaitAndFreesThePort() throws Exception {
    CompletableFuture<String> login =
        login(
            address -> {
              throw new NoClassDefFoundError("java/awt/Desktop");
            });
    assertFails(() -> login.get(20, TimeUnit.SECONDS), FailureCode.INTERNAL);
    open().close();
  }

  /** Hundreds that connect and say nothing; the browser comes through all the same. */
  @Test
  void aFloodChangesNothing() throws Exception {
    List<Socket> flood = new ArrayList<>();
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      for (int i = 0; i < 300; i++) {
        flood.add(connect());
      }
      assertThat(code).isNotDone();
      // As a person would who is told to press again; places come free within five seconds.
      while (!code.isDone()) {
        tryGet("/callback?code=AQ3&state=st-1");
      }
      assertThat(code.get()).isEqualTo("AQ3");
    } finally {
      for (Socket one : flood) {
        one.close();
      }
    }
  }

  /** What is no plain GET of the redirect URI with its state is sent away, with nothing in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /callback?code=AQ&state=st-1 HTTP/1.1",
        "HEAD /callback?code=AQ&state=st-1 HTTP/1.1",
        "OPTIONS /callback?code=AQ&state=st-1 HTTP/1.1",
        "CONNECT localhost:443 HTTP/1.1",
        "PRI * HTTP/2.0",
        "GET /callback?code=AQ&state=st-1",
        "GET  /callback?code=AQ&state=st-1 HTTP/1.1",
        "GET /callback/../callback?code=AQ&state=st-1 HTTP/1.1",
        "GET /../../etc/passwd HTTP/1.1",
        "GET /callback/%2e%2e/x?code=AQ&state=st-1 HTTP/1.1",
        "GET //callback?code=AQ&state=st-1 HTTP/1.1",
        "GET @evil.example/callback?code=AQ&state=st-1 HTTP/1.1",
        "GET http://localhost/callback?code=AQ&state=st-1 HTTP/1.1",
        "GET /callback HTTP/1.1",
        "GET /callback?code=AQ HTTP/1.1",
        "GET /callback?code=AQ&state= HTTP/1.1",
        "GET /callback?code=AQ&state=st-1x HTTP/1.1",
        "GET /callback?code=AQ&state=ST-1 HTTP/1.1",
        "GET /callback?code=AQ&state=wrong&state=st-1 HTTP/1.1",
        "GET /callback?code=&state=st-1 HTTP/1.1",
        "GET /callback?state=st-1 HTTP/1.1",
        "GET /callback?code=%zz&state=st-1 HTTP/1.1",
        "GET /callback?error=access_denied&state=wrong HTTP/1.1",
      })
  void whatIsNotTheReturnChangesNothing(String line) throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      String answer = send(line + "\r\nHost: localhost:" + port + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("AQ", "st-1", "passwd");
      assertThat(code).isNotDone();
      comesBack();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: \r\n",
        "Host: 127.0.0.1:%d\r\n",
        "Host: localhost\r\n",
        "Host: localhost:%d.evil.example\r\n"
      })
  void anotherHostChangesNothing(String header) throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      String host = Invariant.format(header, port);
      assertThat(send("GET /callback?code=AQ&state=st-1 HTTP/1.1\r\n" + host + "\r\n"))
          .startsWith("HTTP/1.1 400");
      assertThat(code).isNotDone();
      comesBack();
    }
  }

  /** A request that never ends is cut, whether in one line, in headers, or letter by letter. */
  @Test
  void whatIsTooLongIsCut() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      assertThat(send("GET /callback?" + "x".repeat(1 << 20))).isEmpty();
      assertThat(send("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(100_000))).isEmpty();
      assertThat(send("GET / HTTP/1.1\r\nX: " + "y".repeat(1 << 20))).isEmpty();
      assertThat(code).isNotDone();
      comesBack();
    }
  }

  @Test
  void oneThatSendsLetterByLetterLosesItsPlace() throws Exception {
    try (LoopbackReceiver receiver = open();
        Socket slow = connect()) {
      assertThat(receiver).isNotNull();
      slow.setSoTimeout(20);
      OutputStream out = slow.getOutputStream();
      long began = System.nanoTime();
      assertThatThrownBy(
              () -> {
                while (System.nanoTime() - began < Duration.ofSeconds(15).toNanos()) {
                  out.write('G');
                  waitOnce(slow);
                }
              })
          .isInstanceOf(IOException.class);
      comesBack();
    }
  }

  /** Waits as long as the socket’s timeout; the end of the connection is an exception. */
  private static void waitOnce(Socket socket) throws IOException {
    try {
      if (socket.getInputStream().read() < 0) {
        throw new IOException("closed");
      }
    } catch (SocketTimeoutException e) {
      // Still open.
    }
  }

  /** Browsers ask ::1 first: whoever listens there would get the code. */
  @Test
  void thePortOfTheOtherLoopbackAddressIsInUseToo() throws Exception {
    try (ServerSocket other = new ServerSocket()) {
      try {
        other.bind(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0));
      } catch (IOException e) {
        SystemPart.missing("IPv6");
      }
      use(other.getLocalPort());
      assertThatThrownBy(this::openOnce)
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.LOOPBACK_PORT_IN_USE));
    }
    // Nothing is held on to: 127.0.0.1 is free for the next try.
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver.addresses()).hasSize(2);
    }
  }

  @Test
  void onlyThisComputerReachesIt() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      List<InetAddress> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(one -> !one.isLoopbackAddress())
              .toList();
      for (InetAddress other : others) {
        assertThatThrownBy(
                () -> {
                  try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, port), 2000);
                  }
                })
            .as(other.toString())
            .isInstanceOf(IOException.class);
      }
      assertThat(receiver.addresses())
          .isNotEmpty()
          .allMatch(one -> one.getAddress().isLoopbackAddress());
      comesBack();
    }
  }

  @Test
  void afterTheReturnNobodyListens() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CompletableFuture<String> login = login(address -> listening.countDown());
    assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
    get("/callback?code=AQ1&state=st-1", "localhost:" + port);
    assertThat(login.get(5, TimeUnit.SECONDS)).isEqualTo("AQ1");
    // Closing takes a moment; a second return meanwhile changes nothing either.
    boolean open = true;
    while (open) {
      try {
        get("/callback?code=AQ2&state=st-1", "localhost:" + port);
      } catch (IOException e) {
        open = false;
      }
    }
    assertThat(login.get()).isEqualTo("AQ1");
  }

  /** Other programs on localhost, on whatever port, leave their cookies with the browser. */
  @ParameterizedTest
  @ValueSource(ints = {9_000, 65_536, 200_000})
  void manyCookiesAreNoHindrance(int bytes) throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      String cookies = ("Cookie: " + "a".repeat(4_000) + "\r\n").repeat(bytes / 4_000 + 1);
      String one = "Cookie: a=" + "b".repeat(bytes) + "\r\n";
      for (String headers : List.of(one, cookies)) {
        assertThat(
                send(
                    "GET /callback?code=AQ1&state=st-1 HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\n"
                        + headers
                        + "\r\n"))
            .contains("200 OK");
      }
      assertThat(code.get(5, TimeUnit.SECONDS)).isEqualTo("AQ1");
    }
  }

  /** A reload, a page restored: what follows shortly after sees the same page. */
  @ParameterizedTest
  @CsvSource({
    "code=AQ1&state=st-1, You are signed in",
    "error=user_cancelled_login&state=st-1, You are not signed in"
  })
  void aSecondRequestSeesTheSamePage(String query, String words) throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CompletableFuture<String> login = login(address -> listening.countDown());
    assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(get("/callback?" + query, "localhost:" + port)).contains(words);
    assertThat(login.handle((value, failure) -> true).get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(get("/callback?" + query, "localhost:" + port)).contains(words);
    assertThat(get("/callback?code=AQ7&state=st-1", "localhost:" + port)).contains(words);
    assertThat(get("/callback?code=AQ7&state=other", "localhost:" + port)).contains("400");
  }

  /** While the first page is still repeated, the next sign-in has the port at once. */
  @Test
  void theNextSignInNeedNotWaitForIt() throws Exception {
    CountDownLatch listening = new CountDownLatch(1);
    CompletableFuture<String> login = login(address -> listening.countDown());
    assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
    get("/callback?code=AQ1&state=st-1", "localhost:" + port);
    assertThat(login.get(5, TimeUnit.SECONDS)).isEqualTo("AQ1");
    try (LoopbackReceiver next = open()) {
      assertThat(next.addresses()).isNotEmpty();
      comesBack();
    }
  }

  @Test
  void aRefusalWithoutAStateIsTold() throws Exception {
    try (LoopbackReceiver receiver = open()) {
      assertThat(receiver).isNotNull();
      assertThat(
              get(
                  "/callback?error=unauthorized_scope_error&error_description=x&code=AQ",
                  "localhost:" + port))
          .contains("400");
      assertThat(code).isNotDone();
      assertThat(
              get(
                  "/callback?error=unauthorized_scope_error&error_description=x",
                  "localhost:" + port))
          .contains("You are not signed in");
      assertFails(() -> code.get(5, TimeUnit.SECONDS), FailureCode.SCOPE_NOT_GRANTED_TO_APP);
    }
  }

  private void comesBack() throws Exception {
    get("/callback?code=AQ9&state=st-1", "localhost:" + port);
    assertThat(code.get(5, TimeUnit.SECONDS)).isEqualTo("AQ9");
  }

  /** Sends as it is; empty where the connection was cut without an answer. */
  private String send(String text) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException e) {
        return "";
      }
    }
  }

  private void tryGet(String path) {
    try {
      get(path, "localhost:" + port);
    } catch (IOException e) {
      // Sent away: that is what a flood may cause.
    }
  }

  private CompletableFuture<String> login(BrowserOpener opener) {
    return new SystemBrowserLogin(opener, Duration.ofMinutes(1)).authorize(request);
  }

  /**
   * With the patience of {@link SystemBrowserLogin}: a port closed just now may be held for a
   * moment, by the thread that waited on it or by a process started just then, which has not yet
   * closed what it inherited.
   */
  private LoopbackReceiver open() throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return openOnce();
      } catch (FailureException e) {
        if (tries == 40) {
          throw e;
        }
        CountDownLatch moment = new CountDownLatch(1);
        assertThat(moment.await(50, TimeUnit.MILLISECONDS)).isFalse();
      }
    }
  }

  private LoopbackReceiver openOnce() throws FailureException {
    return LoopbackReceiver.open(request, code, Duration.ofMinutes(1));
  }

  private String get(String path, String host) throws IOException {
    try (Socket socket = connect()) {
      String text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(5000);
    return socket;
  }

  private static void assertFails(ThrowingCallable call, FailureCode code) {
    assertThatThrownBy(call)
        .cause()
        .isInstanceOfSatisfying(FailureException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
