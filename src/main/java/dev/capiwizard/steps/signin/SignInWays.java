package dev.capiwizard.steps.signin;

import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/**
 * The two ways to sign in. LinkedIn’s page in here comes first, unless the company’s IT decided for
 * the person’s own browser. FX thread.
 */
final class SignInWays {
  private static final Texts TEXTS = Texts.of("signin");

  private SignInWays() {}

  /** Whether no page in here is to open by itself. */
  static boolean beginInOwnBrowser() {
    return Managed.defaults().ownBrowserFirst();
  }

  /**
   * @param here signs in by the page in here
   * @param own signs in by the person’s own browser
   * @param leads whether one of them is the blue button of the page
   */
  static Node section(Runnable here, Runnable own, boolean leads) {
    boolean ownFirst = beginInOwnBrowser();
    Button inHere = button(leads && !ownFirst, "sign-in-here", TEXTS.get("sign.in.here"), here);
    Button inOwn =
        Buttons.external(
            button(leads && ownFirst, "use-my-browser", TEXTS.get("sign.in.own"), own));
    return new Section(
        TEXTS.get("ready.heading"),
        Words.text(TEXTS.get("ready.scopes")),
        ownFirst ? new FlowPane(12, 8, inOwn, inHere) : new FlowPane(12, 8, inHere, inOwn),
        Words.text(TEXTS.get("hint.own"), "soft"));
  }

  private static Button button(boolean first, String id, String text, Runnable act) {
    return first ? Buttons.primary(id, text, act) : Buttons.plain(id, text, act);
  }
}
