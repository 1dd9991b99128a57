package dev.capiwizard.steps.signin;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is shown while LinkedIn is asked about a token. FX thread. */
final class Verifying {
  private static final Texts TEXTS = Texts.of("signin");

  private Verifying() {}

  /**
   * @param fresh whether LinkedIn gets a moment for a token that it does not know yet
   */
  static Node node(boolean fresh, Runnable cancel) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(28, 28);
    HBox row = new HBox(16, wheel, Words.text(TEXTS.get(fresh ? "fresh" : "verifying")));
    row.getStyleClass().add("waiting-row");
    return new VBox(
        16, new Section("", row), Buttons.link("cancel-sign-in", TEXTS.get("cancel"), cancel));
  }
}
