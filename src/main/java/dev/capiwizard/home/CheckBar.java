package dev.capiwizard.home;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Checks all connections: a button, and the progress while it lasts. FX thread. */
final class CheckBar extends HBox {
  private static final Texts TEXTS = Texts.of("home");

  private final Button start;

  CheckBar(HomeModel model, ConnectionActions actions) {
    CheckAll round = model.checkAll();
    getStyleClass().add("check-bar");
    start =
        Buttons.plain("check-all", TEXTS.get("check.all"), () -> round.start(model.all(), actions));
    start.disableProperty().bind(round.running());
    visibleProperty().bind(round.running());
    managedProperty().bind(round.running());
    // Made for the first round: earlier it would only slow the opening of Home.
    visibleProperty().subscribe(now -> build(now, round));
  }

  private void build(boolean shown, CheckAll round) {
    if (!shown || !getChildren().isEmpty()) {
      return;
    }
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    // Bindings are weak, since the round outlives this bar.
    bar.progressProperty().bind(round.done().multiply(1.0).divide(round.all()));
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label words = new Label();
    words.setId("check-progress");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> TEXTS.get("check.progress", round.done().get(), round.all().get()),
                round.done(),
                round.all()));
    getChildren()
        .addAll(bar, words, Buttons.link("cancel-check", TEXTS.get("check.cancel"), round::cancel));
  }

  Node button() {
    return start;
  }
}
