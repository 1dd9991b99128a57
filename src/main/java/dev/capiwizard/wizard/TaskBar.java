package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.texts.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where one is among a step’s tasks: a line of words and a piece of a bar for each. FX thread. */
final class TaskBar extends VBox {
  private static final Texts TEXTS = Texts.of("wizard");

  private final String step;
  private final StepTasks tasks;
  private final Label place = new Label();
  private final Label left = new Label();
  private final List<Region> pieces;

  /**
   * @param step the step’s title
   */
  TaskBar(String step, StepTasks tasks) {
    this.step = step;
    this.tasks = tasks;
    this.pieces = tasks.all().stream().map(task -> new Region()).toList();
    getStyleClass().add("task-bar");
    place.setId("task-place");
    place.getStyleClass().add("task-place");
    left.setId("task-time");
    left.getStyleClass().add("task-time");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox bar = new HBox();
    bar.getStyleClass().add("task-pieces");
    for (Region piece : pieces) {
      HBox.setHgrow(piece, Priority.ALWAYS);
      bar.getChildren().add(piece);
    }
    getChildren().addAll(new HBox(12, place, between, left), bar);
    tasks.indexProperty().subscribe(() -> show());
    tasks.all().forEach(task -> task.state().status().subscribe(() -> show()));
    show();
  }

  /** The style class that stands for a state. */
  static String styleOf(StepStatus status) {
    return switch (status) {
      case DONE -> "done";
      case WAITING -> "waiting";
      case PROBLEM -> "problem";
      case TO_DO -> "to-do";
    };
  }

  private void show() {
    int at = tasks.indexProperty().get();
    place.setText(TEXTS.get("task.place", step, at + 1, pieces.size()));
    int minutes = tasks.minutesLeft();
    left.setText(minutes == 0 ? TEXTS.get("task.time.none") : TEXTS.get("task.time", minutes));
    for (int i = 0; i < pieces.size(); i++) {
      String state = i == at ? "now" : styleOf(tasks.all().get(i).state().status().get());
      pieces.get(i).getStyleClass().setAll("task-piece", state);
    }
  }
}
