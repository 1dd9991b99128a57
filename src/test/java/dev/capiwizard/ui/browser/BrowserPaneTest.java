package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.Company;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxAssert;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@TestTiers.Heavy
class BrowserPaneTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch hold = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private HttpServer server;
  private BrowserPane browser;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    hold.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  @Start
  void start(Stage stage) {
    Toolkit.cookies();
    browser = new BrowserPane(Duration.seconds(2), Duration.millis(300));
    browser.setWaysOut(() -> List.of(new Button("Another way")));
    stage.setScene(new Scene(browser, 700, 500));
    stage.show();
  }

  @Test
  void takesTheRedirectBeforeItsPageLoads(FxRobot robot) throws Exception {
    AtomicReference<String> taken = new AtomicReference<>("");
    robot.interact(
        () ->
            browser.setIntercept(
                address -> {
                  boolean ours = address.contains("/callback");
                  if (ours) {
                    taken.set(address);
                  }
                  return ours;
                }));
    load(robot, "/redirect");
    waitFor(() -> taken.get().endsWith("/callback?code=abc"));
    robot.interact(() -> {});
    assertThat(asked).doesNotContain("/callback");
    assertThat(browser.locationProperty().get()).doesNotContain("code=");
    assertThat(browser.failedProperty().get()).isFalse();
  }

  /** Signs that browsers leave in an address, and java.net.URI does not know. */
  @Test
  void aPageWhoseAddressHasOddSignsIsAPageLikeOthers(FxRobot robot) throws Exception {
    try (ServerSocket any = new ServerSocket(0)) {
      workers.execute(() -> answerAnything(any));
      String address = "http://localhost:" + any.getLocalPort() + "/page?filter=a|b&x={y}^";
      robot.interact(() -> browser.load(address));
      waitFor(() -> asked.stream().anyMatch(line -> line.contains("/page?filter=a")));
      waitFor(() -> browser.locationProperty().get().contains("/page?filter=a"));
      robot.interact(() -> {});
      assertThat(browser.failedProperty().get()).isFalse();
    }
  }

  private void answerAnything(ServerSocket any) {
    byte[] answer =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n"
                + "Connection: close\r\n\r\n<p>A page to see</p>")
            .getBytes(StandardCharsets.US_ASCII);
    while (!any.isClosed()) {
      try (Socket client = any.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        asked.add(String.valueOf(in.readLine()));
        String header = in.readLine();
        while (header != null && !header.isEmpty()) {
          header = in.readLine();
        }
        client.getOutputStream().write(answer);
      } catch (IOException e) {
        // The test is over, or WebView has gone on.
      }
    }
  }

  @Test
  void offersAnotherWayWhereAPageStaysBlank(FxRobot robot) throws Exception {
    load(robot, "/blank");
    waitFor(browser.failedProperty()::get);
    FxAssert.verifyThat("Another way", Node::isVisible);
  }

  @Test
  void offersAnotherWayWhereAPageTakesTooLong(FxRobot robot) throws Exception {
    load(robot, "/slow");
    waitFor(browser.failedProperty()::get);
    FxAssert.verifyThat("Another way", Node::isVisible);
  }

  @Test
  void triesAgainAfterAClosedPort(FxRobot robot) throws Exception {
    try (ClosedPort closed = new ClosedPort()) {
      robot.interact(() -> browser.load("http://127.0.0.1:" + closed.port() + "/"));
      waitFor(browser.failedProperty()::get);
    }
    FxAssert.verifyThat("#browser-try-again", Node::isVisible);
    load(robot, "/page");
    waitFor(() -> "hello".equals(onFx("document.body.innerText.trim()")));
    assertThat(browser.failedProperty().get()).isFalse();
  }

  @Test
  void stopsAtAnAddressThatIsNotSecure(FxRobot robot) throws Exception {
    load(robot, "/page");
    waitFor(() -> "hello".equals(onFx("document.body.innerText.trim()")));
    String plain = "http://" + Company.ownAddress() + ":" + server.getAddress().getPort();
    onFx("location.href = '" + plain + "/plain'");
    waitFor(browser.failedProperty()::get);
    assertThat(browser.locationProperty().get()).endsWith("/page");
    FxAssert.verifyThat("#browser-try-again", Node::isVisible);
  }

  /** What WebView says of a failure is not to be relied on, so the client is asked. */
  @Test
  void namesTheReasonThatTheClientFinds(FxRobot robot) throws Exception {
    List<URI> diagnosed = new CopyOnWriteArrayList<>();
    robot.interact(
        () ->
            browser.setDiagnosis(
                (host, told) -> {
                  diagnosed.add(host);
                  Platform.runLater(() -> told.accept(Optional.of(FailureCode.PROXY_LOGIN)));
                }));
    robot.interact(() -> browser.load("https://no-such-host.invalid/oauth?state=secret#x"));
    waitFor(() -> isShown(robot, FailureTexts.title(FailureCode.PROXY_LOGIN)));
    FxAssert.verifyThat("#browser-try-again", Node::isVisible);
    // The path and the query may hold a code.
    assertThat(diagnosed).containsExactly(URI.create("https://no-such-host.invalid/"));
  }

  /** WebView at times calls a load that failed at once a success; the page is then blank. */
  @Test
  void namesTheReasonOfABlankPageToo(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            browser.setDiagnosis(
                (host, told) ->
                    Platform.runLater(() -> told.accept(Optional.of(FailureCode.OFFLINE)))));
    load(robot, "/blank");
    waitFor(() -> isShown(robot, FailureTexts.title(FailureCode.OFFLINE)));
    FxAssert.verifyThat("Another way", Node::isVisible);
  }

  @Test
  void aLateReasonDoesNotHideThePageOfTheNextTry(FxRobot robot) throws Exception {
    AtomicReference<Consumer<Optional<FailureCode>>> late = new AtomicReference<>();
    robot.interact(() -> browser.setDiagnosis((host, told) -> late.set(told)));
    robot.interact(() -> browser.load("https://no-such-host.invalid/"));
    waitFor(() -> late.get() != null);
    open(robot);
    robot.interact(() -> late.get().accept(Optional.of(FailureCode.OFFLINE)));
    assertThat(isShown(robot, FailureTexts.title(FailureCode.OFFLINE))).isFalse();
    assertThat(browser.failedProperty().get()).isFalse();
  }

  @Test
  void loadsNoFile(FxRobot robot) throws Exception {
    open(robot);
    onFx("location.href = '/file'");
    waitFor(() -> isShown(robot, "Files are not loaded here."));
    assertThat(browser.locationProperty().get()).endsWith("/page");
    assertThat(onFx("document.body.innerText.trim()")).isEqualTo("hello");
    press(robot, "#back-to-page");
    waitFor(() -> !isShown(robot, "Files are not loaded here."));
    assertThat(browser.failedProperty().get()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "data:text/html,<body>elsewhere</body>",
        "capi-wizard-test://callback?code=abc",
        "mailto:somebody@example.com"
      })
  void aPageLeadsNowhereButToPages(String address, FxRobot robot) throws Exception {
    open(robot);
    onFx("location.href = '" + address + "'");
    onFx("location.hash = 'after'");
    waitFor(() -> browser.locationProperty().get().endsWith("/page#after"));
    assertThat(onFx("document.body.innerText.trim()")).isEqualTo("hello");
  }

  @Test
  void aPopupOfAnotherSiteIsNotOpened(FxRobot robot) throws Exception {
    open(robot);
    String other = "http://127.0.0.1:" + server.getAddress().getPort() + "/other";
    onFx("window.open('" + other + "')");
    waitFor(() -> isShown(robot, "This link leads to another site."));
    assertThat(robot.listWindows()).hasSize(1);
    press(robot, "#back-to-page");
    waitFor(() -> !isShown(robot, "This link leads to another site."));
    assertThat(onFx("document.body.innerText.trim()")).isEqualTo("hello");
  }

  @Test
  void aPopupThatIsNotSecureIsNotOpened(FxRobot robot) throws Exception {
    open(robot);
    onFx("window.open('http://plain.example/')");
    waitFor(() -> isShown(robot, "This link does not open here."));
  }

  private void open(FxRobot robot) throws Exception {
    load(robot, "/page");
    waitFor(() -> "hello".equals(onFx("document.body ? document.body.innerText.trim() : ''")));
  }

  private static boolean isShown(FxRobot robot, String text) {
    return robot.lookup(text).tryQuery().isPresent();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(robot.lookup(id).queryButton()::fire);
  }

  @Test
  void keepsThePageWhereItOpensAnother(FxRobot robot) throws Exception {
    load(robot, "/page");
    waitFor(() -> "hello".equals(onFx("document.body.innerText.trim()")));
    onFx("window.open('/other')");
    waitFor(() -> browser.locationProperty().get().endsWith("/other"));
    assertThat(robot.listWindows()).hasSize(1);
  }

  private Object onFx(String script) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> browser.run(script));
  }

  private void load(FxRobot robot, String path) {
    robot.interact(() -> browser.load("http://localhost:" + server.getAddress().getPort() + path));
  }

  private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    if (path.equals("/slow")) {
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    boolean blank = Set.of("/blank", "/slow").contains(path);
    if (path.equals("/file")) {
      exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=a.html");
    }
    if (path.equals("/redirect")) {
      exchange.getResponseHeaders().add("Location", "/callback?code=abc");
      exchange.sendResponseHeaders(302, -1);
    } else {
      byte[] body =
          (blank ? "<body></body>" : "<body>hello</body>").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
