package dev.capiwizard.upstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.CardState;
import dev.capiwizard.upstack.UpstackPage.Screen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pages as Upstack’s guides describe them, in several ways of writing them. */
@ExtendWith(ApplicationExtension.class)
@TestTiers.Heavy
class PageRecognitionTest {
  private static final String TOKEN = "AQ" + "x".repeat(398);

  /** What a page that was not loaded from anywhere calls its origin. */
  private static final String ORIGIN = "null";

  private WebEngine engine;

  @Start
  void start(Stage stage) {
    WebView view = new WebView();
    engine = view.getEngine();
    stage.setScene(new Scene(view, 700, 500));
    stage.show();
  }

  @Test
  void findsTheLinkedInCardAmongOthers() throws Exception {
    UpstackPage page =
        read(
            """
            <nav>LinkedIn Reddit</nav><h1>Event Destinations</h1><button>+ New Destination</button>
            <div><div class=card><h3>Reddit</h3><span>Healthy</span></div>
            <div class=card><h3>LinkedIn</h3><p>Sends conversions</p><span>Unhealthy</span></div>
            <div class=card><h3>Meta</h3><span>Healthy</span></div></div>
            """);
    assertThat(page.kind()).isEqualTo(Screen.DESTINATIONS);
    assertThat(page.card()).isEqualTo(CardState.UNHEALTHY);
  }

  @Test
  void readsARowOfATableAndTheOlderName() throws Exception {
    UpstackPage page =
        read(
            """
            <h1>Events Destination</h1><table>
            <tr><td>TikTok</td><td>Unhealthy</td></tr>
            <tr><td>LinkedIn Ads</td><td><span title="ok">●</span> Healthy</td></tr></table>
            """);
    assertThat(page.card()).isEqualTo(CardState.HEALTHY);
  }

  @Test
  void tellsACardWithoutAStateFromNoCard() throws Exception {
    assertThat(
            read("<h1>Event Destinations</h1><div><h3>LinkedIn</h3><i>Pending</i></div>"
                    + "<div><h3>Reddit</h3><i>Healthy</i></div>")
                .card())
        .isEqualTo(CardState.NEITHER);
    assertThat(read("<h1>Event Destinations</h1><div><h3>Reddit</h3><i>Healthy</i></div>").card())
        .isEqualTo(CardState.NONE);
  }

  @Test
  void knowsThePagesOfTheSignIn() throws Exception {
    assertThat(read("<h1>Log in</h1><input type=email><input type=password>").kind())
        .isEqualTo(Screen.LOGIN);
    assertThat(read("<p>We sent a one-time code</p><label>One-time code <input></label>").kind())
        .isEqualTo(Screen.ONE_TIME_CODE);
    assertThat(
            read("<h1>Event Destinations</h1><div role=dialog><h2>Select a Destination</h2>"
                    + "LinkedIn</div>")
                .kind())
        .isEqualTo(Screen.SELECT_DESTINATION);
    assertThat(read("<h1>Dashboard</h1>").kind()).isEqualTo(Screen.OTHER);
  }

  @Test
  void readsTheForm() throws Exception {
    UpstackPage page = read(form("LinkedIn", "API Access Token", TOKEN, ""));
    assertThat(page.kind()).isEqualTo(Screen.LINKEDIN_FORM);
    assertThat(page.box()).isEqualTo(Box.UNTICKED);
    assertThat(TokenPrint.of(TOKEN).compare(page.fieldText())).isEqualTo(TokenPrint.Field.SAME);
    assertThat(read(form("LinkedIn", "API Access Token", "", " checked")).box())
        .isEqualTo(Box.TICKED);
  }

  @Test
  void leavesTheFormOfAnotherPlatformAlone() throws Exception {
    String reddit = form("Reddit", "Conversions API access token", "", "");
    assertThat(read(reddit).kind()).isNotEqualTo(Screen.LINKEDIN_FORM);
    String menu = "<aside><a>LinkedIn</a> <a>Reddit</a></aside>";
    assertThat(read(menu + reddit).kind()).isNotEqualTo(Screen.LINKEDIN_FORM);
    assertThat(read(menu + form("LinkedIn", "API Access Token", "", "")).kind())
        .isEqualTo(Screen.LINKEDIN_FORM);
  }

  @Test
  void noticesThatItWasSavedOnWhateverPageSaysSo() throws Exception {
    assertThat(
            read(form("LinkedIn", "API Access Token", TOKEN, "")
                    + "<div role=status>Configuration saved.</div>")
                .saved())
        .isTrue();
    assertThat(
            read("<h1>Event Destinations</h1><div>LinkedIn <b>Healthy</b></div>"
                    + "<div role=alert>Configuration updated</div>")
                .saved())
        .isTrue();
    assertThat(read(form("LinkedIn", "API Access Token", TOKEN, "")).saved()).isFalse();
    assertThat(
            read(form("LinkedIn", "API Access Token", TOKEN, "")
                    + "<div role=alert>Configuration could not be saved</div>")
                .saved())
        .isFalse();
  }

  /** By its own title, whatever other cards and explanations say. */
  @Test
  void aCardIsLinkedInsByItsOwnHeading() throws Exception {
    String list = "<h1>Event Destinations</h1>";
    assertThat(
            read(list
                    + "<p>A card of LinkedIn turns <b>Healthy</b> within five minutes.</p>"
                    + "<div class=card><h3>Quora</h3><b>Healthy</b></div>")
                .card())
        .isEqualTo(CardState.NONE);
    assertThat(
            read(list
                    + "<div class=card><h3>Quora</h3><p>As LinkedIn</p><i>Unhealthy</i></div>"
                    + "<div class=card><h3>LinkedIn</h3><p>Not like Quora</p><i>Healthy</i></div>")
                .card())
        .isEqualTo(CardState.HEALTHY);
    assertThat(
            read(list
                    + "<div class=card><h3>LinkedIn</h3><p>Turns Healthy in five minutes</p></div>"
                    + "<div class=card><h3>Zorblax</h3><i>Healthy</i></div>")
                .card())
        .isEqualTo(CardState.NEITHER);
    assertThat(
            read(list
                    + "<div class=a><div>LinkedIn</div><div>Status</div><div>Healthy</div></div>"
                    + "<div class=a><div>X</div><div>Status</div><div>Unhealthy</div></div>")
                .card())
        .isEqualTo(CardState.HEALTHY);
    assertThat(
            read(list
                    + "<div class=card><h3>LinkedIn</h3><i>Healthy</i></div>"
                    + "<div class=card><h3>LinkedIn Outlet</h3><i>Unhealthy</i></div>")
                .card())
        .isEqualTo(CardState.SEVERAL);
    assertThat(
            read(list
                    + "<div class=card><h3>Quora</h3><i>Healthy</i></div>"
                    + "<div class=tile><h3>LinkedIn</h3><button>Connect</button></div>")
                .card())
        .isEqualTo(CardState.NONE);
  }

  @Test
  void readsAStateInWhateverItIsWritten() throws Exception {
    String list = "<h1>Event Destinations</h1><div class=card><h3>Quora</h3><i>Healthy</i></div>";
    for (String state :
        new String[] {
          "<p class=status>Unhealthy</p>",
          "<span>Status: Unhealthy</span>",
          "<b>● Unhealthy</b>",
          "<div><i>Unhealthy: authentication error</i></div>"
        }) {
      assertThat(read(list + "<div class=card><h3>LinkedIn</h3>" + state + "</div>").card())
          .as(state)
          .isEqualTo(CardState.UNHEALTHY);
    }
    assertThat(
            read(list
                    + "<div class=card><img alt=LinkedIn src='data:,'><i>Unhealthy</i></div>"
                    + "<div class=card><img alt=X src='data:,'><i>Healthy</i></div>")
                .card())
        .isEqualTo(CardState.UNHEALTHY);
  }

  /** The menu names the list on every page. */
  @Test
  void aMenuMakesNoList() throws Exception {
    UpstackPage page =
        read("<nav><a>Event Destinations</a></nav>" + form("Quora", "API Access Token", "", ""));
    assertThat(page.kind()).isEqualTo(Screen.OTHER);
    assertThat(page.card()).isEqualTo(CardState.NOT_ON_THIS_PAGE);
  }

  @Test
  void believesNoMessageOfAnotherOrInAnExplanation() throws Exception {
    String form = form("LinkedIn", "API Access Token", TOKEN, "");
    for (String said :
        new String[] {
          "<div role=status>Quora configuration saved.</div>",
          "<p>After your changes are saved, the card turns Healthy.</p>",
          "<p>Configuration not saved</p>",
          "<table><tr><td>Configuration updated</td></tr></table>",
          "<p>Has the configuration been saved?</p>"
        }) {
      assertThat(read(form + said).saved()).as(said).isFalse();
    }
    for (String said :
        new String[] {
          "<div>Changes saved</div>",
          "<div>Your LinkedIn destination was updated.</div>",
          "<div><span>✓</span> <b>Successfully saved</b></div>",
          "<div>Destination created!</div>"
        }) {
      assertThat(read(form + said).saved()).as(said).isTrue();
    }
  }

  /** Of the same part of the page as the token’s field. */
  @Test
  void readsBoxAndRulesOfLinkedInsPartAlone() throws Exception {
    UpstackPage page =
        read(
            """
            <section><h2>Meta</h2><label>Conversion Rule IDs <input value=9></label>
            <label><input type=checkbox checked> Enable sending events</label></section>
            <section><h2>LinkedIn</h2><label>Conversion Rule IDs <input value="104012"></label>
            <label>API Access Token <input></label>
            <label><input type=checkbox> Enable sending events</label></section>
            """);
    assertThat(page.kind()).isEqualTo(Screen.LINKEDIN_FORM);
    assertThat(page.ruleText()).isEqualTo("104012");
    assertThat(page.box()).isEqualTo(Box.UNTICKED);
  }

  @Test
  void tellsALockedFieldFromNone() throws Exception {
    assertThat(read("<h1>LinkedIn</h1><label>API Access Token <input disabled></label>").locked())
        .isTrue();
    assertThat(read("<h1>LinkedIn</h1><label>Name <input disabled></label>").locked()).isFalse();
    UpstackPage two =
        read(
            "<h1>LinkedIn</h1><label>API Access Token <input value=1></label>"
                + "<label>API Access Token <input value=2></label>");
    assertThat(two.choices()).containsExactly("1", "2");
    assertThat(two.fieldText()).isEmpty();
  }

  private static String form(String platform, String label, String value, String checked) {
    return Invariant.format(
        """
        <h1>%s destination</h1><form>
        <label for="p">Partner ID</label><input id="p">
        <label for="t">%s</label><input id="t" value="%s">
        <label><input type="checkbox"%s> Check to enable sending events via %s Conversions API</label>
        <button>Update Configuration</button></form>
        """,
        platform, label, value, checked, platform);
  }

  /** The ring is drawn where a person acts next, and only where that is certain. */
  @Test
  void theNextPlaceIsRinged() throws Exception {
    String form =
        """
        <h1>LinkedIn destination</h1><form><label>API Access Token <input type=text></label>
        <label><input type=checkbox> Check to enable sending events via LinkedIn Conversions API</label>
        <button>Update Configuration</button></form>
        """;
    String list =
        """
        <h1>Event Destinations</h1><button>+ New Destination</button>
        <div class=card><h3>Reddit</h3><span>Healthy</span><a href=#>Edit</a></div>
        <div class=card><h3>LinkedIn</h3><span>Unhealthy</span><a href=#>Edit</a></div>
        """;
    assertThat(ringed(form, NextPlace.FIELD)).startsWith("INPUT");
    assertThat(ringed(form, NextPlace.SAVE)).isEqualTo("BUTTON Update Configuration");
    assertThat(ringed(form, NextPlace.BOX)).startsWith("INPUT");
    assertThat(ringed(list, NextPlace.OPEN)).isEqualTo("A Edit");
    assertThat(ringed(list, NextPlace.NEW)).isEqualTo("BUTTON + New Destination");
    assertThat(ringed(list, NextPlace.SAVE)).isEqualTo("NONE");
    assertThat(ringed(list + list, NextPlace.OPEN)).isEqualTo("NONE");
    assertThat(ringed(form.replace("<button>", "<button>Save</button><button>"), NextPlace.SAVE))
        .isEqualTo("NONE");
  }

  /** The ring must not be read as a part of the page, nor take a press. */
  @Test
  void theRingChangesNothingThatIsRead() throws Exception {
    String form =
        "<h1>LinkedIn destination</h1><form><label>API Access Token <input type=text></label>"
            + "<button>Save</button></form>";
    UpstackPage before = read(form);
    assertThat(ringed(form, NextPlace.FIELD)).startsWith("INPUT");
    assertThat(UpstackPage.parse(run(UpstackScripts.read(ORIGIN)))).isEqualTo(before);
    assertThat(run(UpstackScripts.mark(ORIGIN, NextPlace.NONE))).isEqualTo("NONE");
    assertThat(run("document.querySelectorAll('[data-capi-wizard-next]').length")).isEqualTo(0);
  }

  /** The element below the ring’s middle: a press reaches it. */
  private String ringed(String body, NextPlace place) throws Exception {
    read(body);
    Object drawn = run(UpstackScripts.mark(ORIGIN, place));
    Object found =
        "MARKED".equals(drawn)
            ? run(
                """
                (function () {
                  const box = document.querySelector('[data-capi-wizard-next]').getBoundingClientRect();
                  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return hit.tagName + ' ' + hit.innerText;
                })()
                """)
            : drawn;
    return String.valueOf(found);
  }

  private UpstackPage read(String html) throws Exception {
    return UpstackPage.parse(run(html, UpstackScripts.read(ORIGIN)));
  }

  /** Runs a script in the page that was read last. */
  private Object run(String script) throws Exception {
    return Toolkit.onFx(() -> engine.executeScript(script));
  }

  private Object run(String html, String script) throws Exception {
    CompletableFuture<Object> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          engine
              .getLoadWorker()
              .stateProperty()
              .addListener(
                  (o, was, now) -> {
                    if (now == Worker.State.SUCCEEDED && !result.isDone()) {
                      result.complete(engine.executeScript(script));
                    }
                  });
          engine.loadContent("<!doctype html><body>" + html + "</body>");
        });
    return result.get(10, TimeUnit.SECONDS);
  }
}
