package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.LoginErrorPage;
import dev.capiwizard.oauth.LoginSightings;
import dev.capiwizard.oauth.ObservedLogin;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.browser.BrowserPane;
import dev.capiwizard.ui.browser.PagePolicy;
import dev.capiwizard.ui.browser.PrivateCookies;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** LinkedIn’s own page in the window, and the ways on if it leads nowhere. FX thread. */
final class EmbeddedSignIn {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final BrowserPane browser = new BrowserPane();
  private final VBox place = new VBox(browser);
  private final Notice waits =
      new Notice(Notice.Kind.WAITING, TEXTS.get("waits.title"), TEXTS.get("waits.text"));
  private final ReadOnlyBooleanWrapper works = new ReadOnlyBooleanWrapper();
  private final PrivateCookies cookies;
  private final Runnable turnedAway;
  private final Observer observer;
  private LoginSightings sightings;

  /**
   * @param again begins the sign-in anew in this page
   * @param ownBrowser goes on in the person’s own browser
   * @param turnedAway does the same, because the page does not work embedded
   */
  EmbeddedSignIn(
      SignInModel model,
      SignInPages pages,
      Runnable again,
      Runnable ownBrowser,
      Runnable turnedAway) {
    this.model = model;
    this.cookies = pages.cookies();
    this.observer = pages.observer();
    this.sightings = new LoginSightings(observer, true);
    this.turnedAway =
        () -> {
          sightings.turnedAway();
          turnedAway.run();
        };
    browser.setDiagnosis(pages.diagnosis());
    browser.setActions(
        Buttons.link("use-another-account", TEXTS.get("another.account"), again),
        Buttons.link("cancel-sign-in", TEXTS.get("cancel"), model::cancel),
        Buttons.external(Buttons.plain("use-my-browser", TEXTS.get("use.my.browser"), ownBrowser)));
    browser.setWaysOut(
        () ->
            List.of(
                Buttons.external(
                    Buttons.primary(
                        "leave-for-my-browser", TEXTS.get("use.my.browser"), ownBrowser))));
    browser.locationProperty().addListener((observable, before, now) -> look(now));
    browser.setOnLoaded(this::inspect);
  }

  /** Whether LinkedIn’s page goes on by itself, so that the person has nothing to do there. */
  ReadOnlyBooleanProperty works() {
    return works.getReadOnlyProperty();
  }

  LoginBrowser login() {
    sightings = new LoginSightings(observer, true);
    return new ObservedLogin(new EmbeddedLogin(browser, cookies), sightings);
  }

  /** Gives the keys to the page, unless the person went elsewhere meanwhile. */
  void focus() {
    Node page = browser.getScene() == null ? null : browser.lookup(".web-view");
    if (page != null) {
      page.requestFocus();
    }
  }

  /** Ends the sign-in on this page. */
  void end() {
    browser.setIntercept(address -> false);
    browser.clear();
    waits(false);
  }

  Node node() {
    VBox.setVgrow(browser, Priority.ALWAYS);
    browser.setMinHeight(0);
    place.setMinHeight(0);
    return place;
  }

  /** Says that the page goes on by itself, as long as it does. */
  private void waits(boolean now) {
    place.getChildren().remove(waits);
    if (now) {
      place.getChildren().addFirst(waits);
    }
    works.set(now);
  }

  private void look(String address) {
    waits(false);
    sightings.at(address);
    if (PagePolicy.refusesEmbedded(address)) {
      turnedAway.run();
    }
  }

  /** Some pages never come back; their content tells which. */
  private void inspect(String text) {
    waits(LoginErrorPage.maySendBack(text));
    LoginErrorPage.meaning(text)
        .ifPresent(
            code -> {
              if (code == FailureCode.EMBEDDED_REFUSED) {
                turnedAway.run();
              } else {
                model.login().fail(code);
              }
            });
  }
}
