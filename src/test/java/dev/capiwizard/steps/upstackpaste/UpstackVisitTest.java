package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a page of Upstack is called unknown: not while it comes, but not never either. */
@Timeout(60)
@TestTiers.Heavy
class UpstackVisitTest {
  private final MockWebServer server = new MockWebServer();
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private UpstackModel model;
  private UpstackVisit visit;
  private String page = "";

  @BeforeEach
  void begin() throws Exception {
    Toolkit.cookies();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            MockResponse.Builder html =
                new MockResponse.Builder().headers(Headers.of("Content-Type", "text/html"));
            return switch (request.getTarget()) {
              case "/pixel/event-destinations" -> html.body(page).build();
              // As a widget that never comes.
              default -> html.headersDelay(50, TimeUnit.SECONDS).build();
            };
          }
        });
    server.start();
    UpstackAddresses addresses =
        new UpstackAddresses(URI.create("http://127.0.0.1:" + server.getPort()));
    Toolkit.onFx(
        () -> {
          model =
              new UpstackModel(
                  rig.current(),
                  rig.tags(),
                  rig.store(),
                  rig.background,
                  rig.systemClipboard(),
                  rig.clock());
          visit =
              new UpstackVisit(
                  model, addresses, rig.background, (host, told) -> told.accept(Optional.empty()));
          return true;
        });
  }

  @AfterEach
  void end() throws Exception {
    Toolkit.onFx(
        () -> {
          visit.end();
          return true;
        });
    server.close();
  }

  /** A new destination’s form asks for the Partner ID: nobody is left without it. */
  @Test
  void whoDoesNotKnowThePartnerIdIsToldWhereItIs() throws Exception {
    assertThat(offered("#term-partner-id")).isTrue();
    rig.change(one -> one.withPartnerId("7654321"));
    assertThat(offered("#term-partner-id")).isFalse();
    assertThat(offered("#partner-id-copy")).isTrue();
  }

  private boolean offered(String id) throws Exception {
    Seen none =
        new Seen(
            Screen.DESTINATIONS,
            UpstackPage.CardState.NONE,
            UpstackPage.Box.NONE,
            TokenPrint.Field.EMPTY,
            List.of());
    return Toolkit.onFx(
        () ->
            new UpstackNotes(model, visit, text -> {}, () -> {}, () -> {})
                .of(none).stream().anyMatch(note -> note.lookup(id) != null));
  }

  @Test
  void whatIsAllThereAndUnknownIsCalledSo() throws Exception {
    page = "<h1>Dashboard</h1>";
    open();
    Toolkit.await(() -> !visit.browser().isLoading());
    assertThat(lookAgain(1)).isEqualTo(Screen.OTHER);
  }

  @Test
  void whatIsNotAllThereIsWaitedForButNotForEver() throws Exception {
    page = "<h1>Dashboard</h1><img src='/never'>";
    open();
    Toolkit.await(() -> server.getRequestCount() == 2);
    assertThat(lookAgain(10)).isEqualTo(Screen.NOT_YET);
    assertThat(lookAgain(1)).isEqualTo(Screen.OTHER);
    assertThat(Toolkit.onFx(() -> visit.browser().isLoading())).isTrue();
  }

  /** Such as a company’s own sign-in. */
  @Test
  void whatIsNotUpstacksIsCalledUnknownToo() throws Exception {
    page =
        Invariant.format(
            "<script>location = 'http://localhost:%d/elsewhere'</script>", server.getPort());
    open();
    Toolkit.await(() -> visit.browser().locationProperty().get().contains("localhost"));
    assertThat(lookAgain(11)).isEqualTo(Screen.OTHER);
  }

  @Test
  void aPageThatIsLoadedAgainHasItsRingAgain() throws Exception {
    page =
        """
        <h1>Event Destinations</h1>
        <div class="card"><h3>LinkedIn</h3><p>Status: Healthy</p><button>Edit</button></div>
        """;
    open();
    awaitRing();
    Toolkit.onFx(
        () -> {
          ((Button) visit.browser().lookup("#browser-reload")).fire();
          return true;
        });
    Toolkit.await(() -> server.getRequestCount() == 2 && !visit.browser().isLoading());
    awaitRing();
  }

  private void awaitRing() throws Exception {
    Toolkit.await(
        () -> {
          rig.timer.advance(Duration.ofMillis(300));
          return Boolean.TRUE.equals(
              visit
                  .browser()
                  .run("document.querySelectorAll('[data-capi-wizard-next]').length === 1"));
        });
  }

  private void open() throws Exception {
    Toolkit.onFx(
        () -> {
          visit.begin();
          return true;
        });
  }

  /** What is seen after so many looks, three in a second. */
  private Screen lookAgain(int times) throws Exception {
    return Toolkit.onFx(
        () -> {
          rig.timer.advance(Duration.ofMillis(300L * times));
          return model.seen().get().kind();
        });
  }
}
