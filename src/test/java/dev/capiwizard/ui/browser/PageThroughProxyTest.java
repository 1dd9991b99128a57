package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.network.Network;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Company;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Tinyproxy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Embedded pages take the same way as the program’s client: the same proxy with its login, the same
 * certificates. In a process of its own with the options that are shipped, for WebView reads its
 * settings once.
 */
@Timeout(120)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class PageThroughProxyTest {
  private static final String LOGIN = "anna:geheim";

  @TempDir Path folder;

  @Test
  void byTheProxyWithItsLogin() throws Exception {
    try (Company company = company();
        Tinyproxy proxy = Tinyproxy.start(folder, LOGIN)) {
      assertThat(
              open(
                  company,
                  Map.of(
                      "HTTPS_PROXY", proxy.address(LOGIN),
                      "SSL_CERT_FILE", company.root(folder).toString())))
          .contains("SUCCEEDED It came through");
      assertThat(proxy.said()).contains("CONNECT " + company.authority());
    }
  }

  @Test
  void aProxyThatWantsALoginIsNotPassedWithoutOne() throws Exception {
    try (Company company = company();
        Tinyproxy proxy = Tinyproxy.start(folder, LOGIN)) {
      assertThat(
              open(
                  company,
                  Map.of(
                      "HTTPS_PROXY", proxy.address(),
                      "SSL_CERT_FILE", company.root(folder).toString())))
          .contains("FAILED");
      assertThat(company.server.getRequestCount()).isZero();
    }
  }

  @Test
  void aCertificateThatNobodyKnowsIsNeverPassed() throws Exception {
    try (Company company = company()) {
      assertThat(open(company, Map.of())).contains("FAILED");
      assertThat(company.server.getRequestCount()).isZero();
    }
  }

  /** By either of the loaders that WebView has. */
  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void nothingIsAskedInPlainHttp(String newerLoader) throws Exception {
    try (Company company = Company.start();
        MockWebServer plain = new MockWebServer()) {
      plain.enqueue(new MockResponse.Builder().body("plain").build());
      plain.start(InetAddress.getByAddress(new byte[4]), 0);
      String other = "http://" + Company.ownAddress() + ":" + plain.getPort();
      company.server.enqueue(
          new MockResponse.Builder().code(302).setHeader("Location", other + "/").build());
      assertThat(
              open(
                  company,
                  Map.of("SSL_CERT_FILE", company.root(folder).toString()),
                  "-Dcom.sun.webkit.useHTTP2Loader=" + newerLoader))
          .contains("FAILED");
      assertThat(company.server.getRequestCount()).isEqualTo(1);
      assertThat(plain.getRequestCount()).isZero();
    }
  }

  /** What listens on the person’s own computer is no business of a page, however it asks. */
  @ParameterizedTest
  @ValueSource(strings = {"redirect", "parts"})
  void aPageReachesNothingOnThisComputer(String how) throws Exception {
    try (Company company = Company.start();
        MockWebServer local = new MockWebServer()) {
      local.enqueue(new MockResponse.Builder().body("local").build());
      local.start();
      String at = "http://localhost:" + local.getPort() + "/";
      company.server.enqueue(
          how.equals("redirect")
              ? new MockResponse.Builder().code(302).setHeader("Location", at).build()
              : new MockResponse.Builder()
                  .setHeader("Content-Type", "text/html")
                  .body(
                      "<html><head><title>All there</title></head><body><img src='"
                          + at
                          + "a.png'><iframe src='"
                          + at
                          + "'></iframe><script>new WebSocket('"
                          + at.replace("http:", "ws:")
                          + "'); fetch('"
                          + at
                          + "', {mode: 'no-cors'});</script></body></html>")
                  .build());
      assertThat(open(company, Map.of("SSL_CERT_FILE", company.root(folder).toString())))
          .contains(how.equals("redirect") ? "FAILED" : "SUCCEEDED All there");
      assertThat(local.getRequestCount()).isZero();
    }
  }

  private static Company company() throws IOException {
    Company company = Company.start();
    company.server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html")
            .body("<html><head><title>It came through</title></head></html>")
            .build());
    return company;
  }

  private String open(Company company, Map<String, String> environment, String... options)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("packaging/app/jvm.options").toAbsolutePath());
    command.addAll(Jvm.SHORT_LIVED);
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--module-path=" + System.getProperty("jdk.module.path"),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-cp",
            ClassPath.withoutJavaFx(),
            Page.class.getName(),
            company.address("/")));
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(40, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as(Files.readString(said)).isTrue();
    return Files.readString(said);
  }

  /** Opens one page and says how that ended. */
  static final class Page {
    private static WebView view;

    public static void main(String[] arguments) {
      Network.system().useForPages();
      Platform.startup(
          () -> {
            view = new WebView();
            view.getEngine()
                .getLoadWorker()
                .stateProperty()
                .addListener(
                    (observable, before, now) -> {
                      // Every view begins with an empty page, which does not count.
                      boolean empty = "about:blank".equals(view.getEngine().getLocation());
                      if (now == Worker.State.FAILED || (now == Worker.State.SUCCEEDED && !empty)) {
                        System.out.println(
                            now + " " + view.getEngine().executeScript("document.title"));
                        System.exit(0);
                      }
                    });
            Stage stage = new Stage();
            stage.setScene(new Scene(view));
            stage.show();
            view.getEngine().load(arguments[0]);
          });
    }
  }
}
