package dev.capiwizard.steps.signin;

import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/**
 * The two ways to sign in, and which of them comes first. Its nodes are for the FX thread.
 *
 * @param ownBrowserFirst whether the person’s own browser comes before LinkedIn’s page in here;
 *     that page then opens by a press alone
 */
public record SignInWays(boolean ownBrowserFirst) {
  private static final Texts TEXTS = Texts.of("signin");

  /** LinkedIn’s page in here first, unless the managed defaults say otherwise. */
  public static SignInWays ofThisComputer() {
    return new SignInWays(Managed.defaults().ownBrowserFirst());
  }

  /** The one of two that belongs to the way that comes first. */
  <T> T first(T here, T own) {
    return ownBrowserFirst ? own : here;
  }

  /** Both, the first way’s before the other’s. */
  <T> List<T> inOrder(T here, T own) {
    return ownBrowserFirst ? List.of(own, here) : List.of(here, own);
  }

  /**
   * @param here signs in by the page in here
   * @param own signs in by the person’s own browser
   * @param leads whether the first of them is the blue button of the page
   */
  Node section(Runnable here, Runnable own, boolean leads) {
    Button inHere = Buttons.plain("sign-in-here", TEXTS.get("sign.in.here"), here);
    Button inOwn = Buttons.external(Buttons.plain("use-my-browser", TEXTS.get("sign.in.own"), own));
    FlowPane both = new FlowPane(12, 8);
    both.getChildren().setAll(inOrder(inHere, inOwn));
    if (leads) {
      first(inHere, inOwn).getStyleClass().add("accent");
    }
    return new Section(
        TEXTS.get("ready.heading"),
        Words.text(TEXTS.get("ready.scopes")),
        both,
        Words.text(TEXTS.get("hint.own"), "soft"));
  }
}
