package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.oauth.SystemBrowserLogin;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.platform.BrowserOpener;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import java.time.Duration;
import javafx.scene.layout.VBox;

/** The sign-in in the person’s own browser, and the wait for it in the window. FX thread. */
final class OwnBrowserSignIn {
  private static final Texts TEXTS = Texts.of("signin");
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final SignInModel model;
  private final BrowserOpener opener;
  private final Observer observer;
  private final Runnable here;
  private boolean turnedAway;

  /**
   * @param opener opens the sign-in page; called off the FX thread
   * @param here signs in by the page in the window instead
   */
  OwnBrowserSignIn(SignInModel model, BrowserOpener opener, Observer observer, Runnable here) {
    this.model = model;
    this.opener = opener;
    this.observer = observer;
    this.here = here;
  }

  void start() {
    begin(false);
  }

  /** Goes on here, because LinkedIn’s page does not work in the window; says so. */
  void startTurnedAway() {
    begin(true);
  }

  private void begin(boolean afterRefusal) {
    turnedAway = afterRefusal;
    model.start(
        SignInPages.observed(new SystemBrowserLogin(opener, DEADLINE), observer),
        Phase.IN_OWN_BROWSER);
  }

  /** Says that the person’s browser is waited for, and takes the address that it came back to. */
  VBox node() {
    VBox content =
        new VBox(
            16,
            new Notice(
                Notice.Kind.WAITING,
                TEXTS.get("own.title"),
                TEXTS.get("own.text"),
                Buttons.external(Buttons.plain("open-again", TEXTS.get("own.again"), this::start)),
                Buttons.link("sign-in-here", TEXTS.get("sign.in.here"), here),
                Buttons.link("cancel-sign-in", TEXTS.get("cancel"), model::cancel)),
            new ReturnedAddressSection(model.login(), model.redirectUri()).build());
    if (turnedAway) {
      content.getChildren().addFirst(Notice.of(Notice.Kind.INFO, FailureCode.EMBEDDED_REFUSED));
    }
    return content;
  }
}
