package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.Company;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The network fails while the card of a good token is open: the card turns grey and names the
 * network, in each way in which it fails, and never says that the token is bad. Real sockets.
 */
@Timeout(60)
@TestTiers.Heavy
class NetworkFaultCardTest {
  private static final Endpoints.World WORLD = Endpoints.World.OTHER;

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private @Nullable Company company;
  private @Nullable ClosedPort closed;

  /** How it fails, and the finding. What takes its whole deadline is left to NetworkFaultsTest. */
  enum Fault {
    NOBODY_LISTENS(FailureCode.UNREACHABLE),
    NO_SUCH_NAME(FailureCode.NAME_NOT_FOUND),
    BREAKS_BEFORE_THE_ANSWER(FailureCode.CONNECTION_LOST),
    BREAKS_IN_THE_ANSWER(FailureCode.TRUNCATED),
    SIGN_IN_OF_A_HOTEL(FailureCode.CAPTIVE_PORTAL),
    UNKNOWN_CERTIFICATE(FailureCode.CERTIFICATE_NOT_TRUSTED),
    NO_JSON(FailureCode.NOT_JSON),
    SERVICE_FAILS(FailureCode.SERVICE_ERROR),
    TOO_MANY_CALLS(FailureCode.RATE_LIMITED);

    private final FailureCode code;

    Fault(FailureCode code) {
      this.code = code;
    }

    /** Where no network is up at all, no name can be known: that is then the reason told. */
    FailureCode code() {
      return this == NO_SUCH_NAME && !Network.isUp() ? FailureCode.OFFLINE : code;
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    if (closed != null) {
      closed.close();
    }
    if (company != null) {
      company.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theCardIsGreyAndNamesTheNetwork(Fault fault) throws Exception {
    Toolkit.cookies();
    Endpoints endpoints = endpoints(URI.create(address(fault)));
    try (AppContext context =
        new AppContext(
            folder,
            endpoints,
            InstantSource.system(),
            false,
            Channel.WINDOW,
            SystemParts.with(address -> {}, names -> new MapSecrets()),
            Platform::runLater)) {
      Connection stored = stored(endpoints);
      context.connections().add(stored).get(10, TimeUnit.SECONDS);
      context.secrets(WORLD).put("c1", Kind.ACCESS_TOKEN, "AQ" + "a".repeat(344) + "abc1");
      context.secrets(WORLD).put("c1", Kind.CLIENT_SECRET, "a-client-secret");
      Workspace window = open(context, stored);
      Scene scene = window.stage().getScene();
      try {
        Toolkit.await(() -> words(scene).contains(fault.code().id()));
        TestPictures.take(scene, "network-" + fault.name().toLowerCase(Locale.ROOT));
        String words = Toolkit.onFx(() -> words(scene));
        assertThat(words)
            .contains(FailureTexts.title(fault.code()))
            .doesNotContain("CW-TOKEN", "CW-ACCESS", "CW-APP", "Exception");
        assertThat(Toolkit.onFx(() -> scene.lookup("#destination-card").getStyleClass()))
            .contains("card-unknown");
      } finally {
        Toolkit.onFx(
            () -> {
              window.leave();
              window.stage().hide();
              return true;
            });
        for (Kind kind : new Kind[] {Kind.ACCESS_TOKEN, Kind.CLIENT_SECRET}) {
          context.secrets(WORLD).delete("c1", kind);
        }
      }
    }
  }

  private static Workspace open(AppContext context, Connection connection) throws Exception {
    return Toolkit.onFx(
        () -> {
          Workspace made = HomeRig.window(context, Theme.Choice.LIGHT);
          made.stage().setWidth(900);
          made.stage().setHeight(640);
          made.open(connection);
          made.stage().show();
          return made;
        });
  }

  private String address(Fault fault) throws IOException {
    return switch (fault) {
      case NOBODY_LISTENS -> {
        closed = new ClosedPort();
        yield "http://127.0.0.1:" + closed.port();
      }
      case NO_SUCH_NAME -> "https://no-such-service.invalid";
      case UNKNOWN_CERTIFICATE -> {
        company = Company.start();
        yield company.address("");
      }
      default -> {
        server.setDispatcher(
            new Dispatcher() {
              @Override
              public MockResponse dispatch(RecordedRequest request) {
                return answer(fault);
              }
            });
        server.start();
        yield "http://127.0.0.1:" + server.getPort();
      }
    };
  }

  private static MockResponse answer(Fault fault) {
    MockResponse.Builder json =
        new MockResponse.Builder().headers(Headers.of("Content-Type", "application/json"));
    return switch (fault) {
      case BREAKS_BEFORE_THE_ANSWER -> json.onResponseStart(new SocketEffect.CloseSocket()).build();
      case BREAKS_IN_THE_ANSWER ->
          json.body("{\"elements\":[" + " ".repeat(100_000) + "]}")
              .onResponseBody(new SocketEffect.CloseSocket())
              .build();
      case SIGN_IN_OF_A_HOTEL ->
          new MockResponse.Builder()
              .headers(Headers.of("Content-Type", "text/html"))
              .body("<html><title>Welcome to our hotel</title></html>")
              .build();
      case NO_JSON -> json.body("well, hello").build();
      case SERVICE_FAILS -> json.code(500).body("{\"status\":500}").build();
      case TOO_MANY_CALLS -> json.code(429).body("{\"status\":429}").build();
      default -> throw new IllegalArgumentException(fault.name());
    };
  }

  private static Endpoints endpoints(URI at) {
    return new Endpoints(at, at, at, at, at, at, WORLD);
  }

  /** With a good token that Upstack has. */
  private static Connection stored(Endpoints endpoints) {
    Connection good = HomeRig.connection("c1", "Acme", 40, "HEALTHY");
    Connection begun = Connection.begin("c1", "Acme", endpoints, good.created());
    return begun
        .withApp(begun.app().withClientId("86abcdefghijkl"))
        .withToken(good.token())
        .withTarget(good.target())
        .withUpstack(new UpstackSide(good.created(), null, null))
        .withProgress(begun.progress().withStep(StepId.STATUS));
  }

  private static String words(Scene scene) {
    return scene.getRoot().lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(one -> ((Labeled) one).getText())
        .collect(Collectors.joining("\n"));
  }
}
