package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Buttons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Checks all connections: its button, and while it lasts how far it is. FX thread. */
final class CheckBar extends HBox {
  private static final Texts TEXTS = Texts.of("home");

  private final HomeModel model;
  private final HomeActions actions;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Button start = Buttons.plain("check-all", TEXTS.get("check.all"), this::check);
  private Background.Running running = () -> {};

  CheckBar(HomeModel model, HomeActions actions) {
    this.model = model;
    this.actions = actions;
    getStyleClass().add("check-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    words.setId("check-progress");
    getChildren()
        .addAll(bar, words, Buttons.link("cancel-check", TEXTS.get("check.cancel"), this::cancel));
    show(false);
  }

  Node button() {
    return start;
  }

  private void check() {
    List<Connection> all = model.all().stream().filter(one -> one.token() != null).toList();
    if (all.isEmpty()) {
      return;
    }
    progress(0, all.size());
    show(true);
    running = actions.check(all, this::progress, () -> show(false));
  }

  private void cancel() {
    running.cancel();
    show(false);
  }

  private void progress(int done, int all) {
    bar.setProgress((double) done / all);
    words.setText(TEXTS.get("check.progress", done, all));
  }

  private void show(boolean checking) {
    setVisible(checking);
    setManaged(checking);
    start.setDisable(checking);
  }
}
