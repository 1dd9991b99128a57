package dev.capiwizard.steps.status;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import javafx.scene.layout.VBox;

/**
 * Asked in a renewal above a green card, if nobody saw the new token saved: is the card green for
 * the new token, or still for the old one? FX thread.
 */
final class SavedQuestion extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final Runnable openUpstack;

  SavedQuestion(StatusModel model, Runnable openUpstack) {
    this.model = model;
    this.openUpstack = openUpstack;
    setId("saved-question");
  }

  /** Shows or hides itself as the question is open or not. */
  void look() {
    if (!model.isSavingOpen()) {
      getChildren().clear();
    } else if (getChildren().isEmpty()) {
      String end = model.token().map(token -> token.lastFour()).orElse("");
      getChildren()
          .add(
              new Notice(
                  Notice.Kind.WARNING,
                  TEXTS.get("saved.title"),
                  TEXTS.get("saved.text", end),
                  Buttons.primary("saved-look", TEXTS.get("saved.look"), openUpstack),
                  Buttons.plain("saved-sure", TEXTS.get("saved.sure"), model::savedForSure)));
    }
  }
}
