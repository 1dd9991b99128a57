package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.PromptSockets;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where several fields could be meant, the person says which one. */
@Timeout(120)
@TestTiers.Heavy
class WhichFieldTest {
  private static final String TWO =
      """
      <body style="font-family:sans-serif;padding:10px">
      <h1>Event Destinations</h1>
      <section><h2>LinkedIn EU</h2><label for=k>API Access Token</label><br><input id=k size=40></section>
      <section><h2>LinkedIn US</h2><label for=a>API Access Token</label><br><input id=a size=40></section>
      """;

  private final MockWebServer server = new MockWebServer();
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private String page = TWO;
  private UpstackModel model;
  private UpstackVisit visit;
  private StackPane window;
  private Stage stage;
  private String token = "";

  @BeforeEach
  void begin() throws Exception {
    Toolkit.cookies();
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .headers(Headers.of("Content-Type", "text/html"))
                .body(page)
                .build();
          }
        });
    server.start();
    token = "AQ" + "x".repeat(398);
    rig.secrets.put(SecretStore.Kind.ACCESS_TOKEN, token);
    UpstackAddresses addresses =
        new UpstackAddresses(URI.create("http://127.0.0.1:" + server.getPort()));
    Background background = new Background(workers, timer, Platform::runLater);
    Toolkit.onFx(
        () -> {
          model =
              new UpstackModel(
                  rig.current(),
                  rig.tags(),
                  rig.store(),
                  background,
                  rig.systemClipboard(),
                  rig.clock());
          visit =
              new UpstackVisit(
                  model, addresses, background, (host, told) -> told.accept(Optional.empty()));
          window =
              new StackPane(
                  UpstackView.step(
                          model,
                          visit,
                          addresses,
                          at -> {},
                          text -> {},
                          new GoingOn(rig.background, () -> {}))
                      .view());
          stage = new Stage();
          stage.setScene(new Scene(window, 1000, 700));
          stage.show();
          visit.begin();
          return true;
        });
  }

  @AfterEach
  void end() throws Exception {
    Toolkit.onFx(
        () -> {
          visit.end();
          stage.hide();
          return true;
        });
    timer.shutdownNow();
    workers.shutdownNow();
    server.close();
  }

  @Test
  void theChosenFieldIsFilledAndNoOther() throws Exception {
    ask();
    assertThat(value("k") + value("a")).isEmpty();
    assertThat(Toolkit.onFx(() -> visit.filling().asked().get()))
        .containsExactly("LinkedIn EU", "LinkedIn US");
    assertThat(marks()).isEqualTo(2);
    assertThat(Toolkit.onFx(() -> window.lookup("#upstack-notes .notice").getAccessibleText()))
        .contains(FailureCode.UPSTACK_WHICH_FIELD.id());
    for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
      Toolkit.onFx(
          () -> {
            new Theme(choice).apply(window.getScene());
            return true;
          });
      Toolkit.frames(5);
      TestPictures.take(window.getScene(), "which-field-" + choice);
    }
    press("#field-2");
    Toolkit.await(() -> model.seen().get().field() == TokenPrint.Field.SAME);
    assertThat(value("a")).isEqualTo(token);
    assertThat(value("k")).isEmpty();
    assertThat(marks()).isZero();
    assertThat(Toolkit.onFx(() -> model.problem().get())).isNull();
  }

  @Test
  void noneOfThemTakesTheQuestionBack() throws Exception {
    ask();
    press("#field-none");
    assertThat(marks()).isZero();
    assertThat(Toolkit.onFx(() -> window.lookup("#field-1"))).isNull();
    assertThat(value("k") + value("a")).isEmpty();
  }

  /** What was asked about is gone. */
  @Test
  void aPageThatChangesTakesTheQuestionBack() throws Exception {
    ask();
    run("document.querySelector('section').remove()");
    Toolkit.await(() -> visit.filling().asked().get().isEmpty());
    assertThat(value("a")).isEmpty();
  }

  @Test
  void whatThePageDoesNotKeepIsNotCalledFilled() throws Exception {
    page =
        "<h1>LinkedIn</h1><label for=a>API Access Token</label><input id=a>"
            + "<script>setInterval(() => { a.value = '' }, 15)</script>";
    Toolkit.onFx(
        () -> {
          visit
              .browser()
              .load("http://127.0.0.1:" + server.getPort() + "/pixel/event-destinations");
          return true;
        });
    Toolkit.await(
        () ->
            Boolean.TRUE.equals(
                visit.browser().run("document.querySelectorAll('input').length === 1")));
    pressFill();
    Toolkit.await(() -> model.problem().get() == FailureCode.UPSTACK_NOT_KEPT);
    assertThat(Toolkit.onFx(() -> model.seen().get().field())).isEqualTo(TokenPrint.Field.EMPTY);
    TestPictures.take(window.getScene(), "token-not-kept");
  }

  private void ask() throws Exception {
    pressFill();
    Toolkit.await(() -> window.lookup("#field-1") != null);
  }

  private void pressFill() throws Exception {
    Toolkit.await(
        () ->
            model.seen().get().kind() == Screen.LINKEDIN_FORM
                && window.lookup("#fill") instanceof Button fill
                && !fill.isDisabled());
    press("#fill");
  }

  private void press(String id) throws Exception {
    Toolkit.press(() -> (Button) window.lookup(id));
  }

  private int marks() throws IOException {
    return (Integer)
        run("document.querySelectorAll('div[aria-hidden=true][style*=\"2147483647\"]').length");
  }

  private String value(String id) throws IOException {
    return String.valueOf(run("document.getElementById('" + id + "').value"));
  }

  private Object run(String script) throws IOException {
    return Toolkit.onFx(() -> visit.browser().run(script));
  }
}
