package dev.capiwizard.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.BrowserOpener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

class LoopbackReceiverTest {
  private final CompletableFuture<String> code = new CompletableFuture<>();
  private int port;
  private AuthorizationRequest request;

  @BeforeEach
  void freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
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
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(this::open)
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

  private LoopbackReceiver open() throws FailureException {
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
