package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Words;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tasks of the open step, below it in the list of steps. FX thread. */
final class TaskList extends VBox {
  private static final Texts TEXTS = Texts.of("wizard");

  private final StepTasks tasks;
  private final BiConsumer<Node, KeyEvent> keys;

  /**
   * @param keys moves the focus from a line of the list to another, by a key
   */
  TaskList(StepTasks tasks, BiConsumer<Node, KeyEvent> keys) {
    this.tasks = tasks;
    this.keys = keys;
    getStyleClass().add("task-list");
    for (int i = 0; i < tasks.all().size(); i++) {
      getChildren().add(item(i));
    }
  }

  /** The buttons that are shown in a part of the list, in the order of the screen. */
  static List<Node> buttons(Node part) {
    if (!part.isVisible()) {
      return List.of();
    }
    if (part instanceof Button) {
      return List.of(part);
    }
    return part instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(one -> buttons(one).stream()).toList()
        : List.of();
  }

  /** A task’s button, and the note below it. */
  private Node item(int at) {
    StepTask task = tasks.all().get(at);
    Label note = new Label();
    note.getStyleClass().add("task-note");
    note.setWrapText(true);
    Words.follow(note, task.state().note());
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    StackPane mark = new StackPane();
    mark.getStyleClass().add("task-mark");
    Button item = new Button(task.title(), mark);
    item.setId("task-" + task.id());
    item.getStyleClass().add("task-item");
    item.setMnemonicParsing(false);
    item.setWrapText(true);
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(event -> tasks.open(at));
    item.setFocusTraversable(false);
    item.setOnKeyPressed(event -> keys.accept(item, event));
    Stream.of(task.state().status(), task.state().note(), tasks.indexProperty())
        .forEach(one -> one.subscribe(() -> show(item, mark, at)));
    show(item, mark, at);
    return new VBox(item, note);
  }

  private void show(Button item, StackPane mark, int at) {
    StepTask task = tasks.all().get(at);
    boolean now = tasks.indexProperty().get() == at;
    StepStatus status = task.state().status().get();
    String state = TaskBar.styleOf(status);
    item.getStyleClass().removeAll("now", "done", "waiting", "problem", "to-do");
    item.getStyleClass().add(state);
    if (now) {
      item.getStyleClass().add("now");
    }
    mark.getChildren().setAll(picture(status));
    item.setAccessibleText(
        TEXTS.get(
            now ? "task.now" : "task.other",
            at + 1,
            tasks.all().size(),
            task.title(),
            TEXTS.get("state." + state),
            task.state().note().get()));
  }

  private static Node picture(StepStatus status) {
    return switch (status) {
      case DONE -> new FontIcon("fth-check");
      case WAITING -> new FontIcon("fth-clock");
      case PROBLEM -> new FontIcon("fth-alert-circle");
      case TO_DO -> {
        Region dot = new Region();
        dot.getStyleClass().add("task-dot");
        yield dot;
      }
    };
  }
}
