package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.launcher.CommandRun;
import dev.capiwizard.launcher.ProgramEnvironment;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An OAuth server of other hands is signed in to, by command and in the embedded page. */
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class OtherServerTest {
  @TempDir Path folder;

  private final MockWebServer relay = new MockWebServer();
  private final MockOAuth2Server server = new MockOAuth2Server();
  private Path endpoints;

  @BeforeEach
  void start() throws IOException {
    server.start();
    Toolkit.cookies();
    // This server speaks OpenID Connect alone: a relay adds the scope that it insists on.
    relay.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String query =
                String.valueOf(request.getUrl().encodedQuery())
                    .replace("scope=", "scope=openid%20");
            return new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.authorizationEndpointUrl("default") + "?" + query)
                .build();
          }
        });
    relay.start();
    endpoints = folder.resolve("endpoints.json");
    Files.writeString(
        endpoints,
        Invariant.format(
            """
            {"authorization":"%s","token":"%s","introspection":"%s",
             "api":"%s","upstack":"%s","portal":"%s"}
            """,
            relay.url("/authorize"),
            server.tokenEndpointUrl("default"),
            server.url("default/introspect"),
            server.url("rest"),
            server.url("upstack"),
            server.url("portal")));
  }

  @AfterEach
  void stop() {
    relay.close();
    server.shutdown();
  }

  /** “127.0.0.1, 127.0.0.1” would tell neither how many there are nor which. */
  @Test
  void aServerThatIsAllServicesIsNamedOnceWithItsPort() throws Exception {
    Path file = folder.resolve("one.json");
    String at = "\"http://127.0.0.1:9/x\"";
    Files.writeString(
        file,
        "{\"authorization\":AT,\"token\":AT,\"introspection\":AT,\"api\":AT,\"upstack\":AT,\"portal\":AT}"
            .replace("AT", at));
    StringWriter said = new StringWriter();
    assertThat(CommandRun.run(folder.resolve("d"), file, new StringWriter(), said, "", "list"))
        .isZero();
    assertThat(said.toString()).contains("are in use: 127.0.0.1:9.");
  }

  @Test
  @Timeout(60)
  void connectSignsInThroughTheLoopbackReceiver() throws Exception {
    StringWriter err = new StringWriter();
    PipedReader printed = new PipedReader(8192);
    PrintWriter out = new PrintWriter(new PipedWriter(printed), true);
    InputStream in = System.in;
    System.setIn(
        new java.io.ByteArrayInputStream(
            "\uFEFF\r\nclient_secret=mysecret123\r\n".getBytes(StandardCharsets.UTF_8)));
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(
            () -> {
              try (ProgramEnvironment doors =
                  new ProgramEnvironment(out, new PrintWriter(err, true))) {
                return dev.capiwizard.cli.CapiWizardCommandLine.run(
                    doors,
                    out,
                    new PrintWriter(err, true),
                    "connect",
                    "--name",
                    "Other",
                    "--client-id",
                    "Client ID: myclient",
                    "--client-secret-stdin",
                    "--no-open",
                    "--data-dir",
                    folder.resolve("data").toString(),
                    "--endpoints",
                    endpoints.toString());
              }
            });
    try (HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      String page =
          browser
              .send(
                  HttpRequest.newBuilder(printedAddress(printed))
                      .timeout(Duration.ofSeconds(10))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(page).contains("You are signed in");
    } finally {
      System.setIn(in);
    }
    // The other server has no advertising API: LinkedIn's side cannot be told.
    assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(err.toString())
        .containsPattern("Other services than [^:]+ are in use: localhost:\\d+, localhost:\\d+\\.");
    try (ConnectionStore store = TestStores.open(folder.resolve("data"))) {
      if (rest(printed).contains("there is no new connection")) {
        // Without a keychain the token is gone now: nothing is listed as if it were there.
        assertThat(store.all()).isEmpty();
        return;
      }
      assertThat(store.all()).hasSize(1);
      assertThat(store.all().getFirst().token()).isNotNull();
      assertThat(store.all().getFirst().app().clientId()).isEqualTo("myclient");
      assertThat(store.all().getFirst().endpoints().world()).isEqualTo(Endpoints.World.OTHER);
    }
  }

  /** What is printed already. */
  private static String rest(PipedReader printed) throws IOException {
    StringBuilder rest = new StringBuilder();
    while (printed.ready()) {
      rest.append((char) printed.read());
    }
    return rest.toString();
  }

  private static URI printedAddress(PipedReader printed) throws IOException {
    BufferedReader lines = new BufferedReader(printed);
    String line = lines.readLine();
    while (!line.startsWith("http")) {
      line = lines.readLine();
    }
    return URI.create(line);
  }

  @Test
  @Timeout(60)
  void theEmbeddedPageSignsIn() throws Exception {
    Endpoints other = dev.capiwizard.connection.EndpointsFile.read(endpoints);
    try (AppContext context =
        new AppContext(
            folder.resolve("data"),
            other,
            InstantSource.system(),
            false,
            Channel.WINDOW,
            SystemParts.with(address -> {}, names -> new MapSecrets()),
            Platform::runLater)) {
      Connection begun = readyToSignIn(other);
      context.connections().add(begun).get(5, TimeUnit.SECONDS);
      context
          .secrets(Endpoints.World.OTHER)
          .put("c1", SecretStore.Kind.CLIENT_SECRET, "mysecret123");
      Workspace window =
          Toolkit.onFx(
              () -> {
                Workspace made = HomeRig.window(context, dev.capiwizard.ui.Theme.Choice.LIGHT);
                made.open(begun);
                made.stage().show();
                return made;
              });
      until(() -> context.connections().find("c1").orElseThrow().token() != null);
      String token =
          context
              .secrets(Endpoints.World.OTHER)
              .get("c1", SecretStore.Kind.ACCESS_TOKEN)
              .orElseThrow();
      assertThat(token).hasSizeGreaterThan(100);
      Toolkit.onFx(
          () -> {
            window.leave();
            window.stage().hide();
            return true;
          });
      context.secrets(Endpoints.World.OTHER).delete("c1", SecretStore.Kind.ACCESS_TOKEN);
      context.secrets(Endpoints.World.OTHER).delete("c1", SecretStore.Kind.CLIENT_SECRET);
    }
  }

  private static Connection readyToSignIn(Endpoints other) {
    return SampleProgress.readyToSignIn(
        Connection.begin("c1", "Other", other, InstantSource.system().instant()), "myclient");
  }

  private static void until(BooleanSupplier condition) throws Exception {
    CompletableFuture<Boolean> held = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              held.complete(true);
            }
          }
        };
    Toolkit.onFx(
        () -> {
          timer.start();
          return true;
        });
    try {
      held.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(
          String.join(
              "\n",
              Toolkit.onFx(
                  () ->
                      dev.capiwizard.tour.Screen.texts(
                          javafx.stage.Window.getWindows().getFirst().getScene()))),
          e);
    } finally {
      Platform.runLater(timer::stop);
    }
  }
}
