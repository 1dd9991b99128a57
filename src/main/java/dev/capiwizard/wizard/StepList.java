package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.RoomWhileFilled;
import dev.capiwizard.ui.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of steps at the side; each shows its state as a picture and in words. */
final class StepList extends VBox {
  private static final Texts TEXTS = Texts.of("wizard");

  private final WizardModel model;
  private final BooleanProperty compact = new SimpleBooleanProperty();

  StepList(WizardModel model) {
    this.model = model;
    getStyleClass().add("step-list");
    for (int i = 0; i < model.steps().size(); i++) {
      getChildren().add(group(i));
    }
  }

  /** Whether only the pictures are shown; screen readers still read the words. */
  void compact(boolean on) {
    compact.set(on);
  }

  /**
   * A step and, while it is open, its tasks below. Each part is made when it is first needed: a
   * renewal lists three of seven steps, and the window waits for what is made.
   */
  private Node group(int at) {
    VBox group = new VBox();
    group.getStyleClass().add("step-group");
    RoomWhileFilled.of(group);
    model.indexProperty().subscribe(now -> fill(group, at));
    return group;
  }

  private void fill(VBox group, int at) {
    if (group.getChildren().isEmpty() && model.isListed(at)) {
      group.getChildren().add(item(at));
    }
    boolean isFirstOpening = model.indexProperty().get() == at && group.getChildren().size() == 1;
    if (isFirstOpening) {
      model
          .steps()
          .get(at)
          .tasks()
          .ifPresent(tasks -> group.getChildren().add(list(tasks, group, at)));
    }
  }

  private Node list(StepTasks tasks, Node group, int at) {
    TaskList list = new TaskList(tasks, this::go);
    list.visibleProperty().bind(compact.not().and(model.indexProperty().isEqualTo(at)));
    list.managedProperty().bind(list.visibleProperty());
    list.visibleProperty().subscribe(shown -> mark(group, shown));
    return list;
  }

  private static void mark(Node group, boolean isOpen) {
    group.getStyleClass().remove("open");
    if (isOpen) {
      group.getStyleClass().add("open");
    }
  }

  private Button item(int at) {
    Step step = model.steps().get(at);
    Label title = new StepWords(step.title());
    title.getStyleClass().add("step-title");
    Label note = new StepWords("");
    note.getStyleClass().add("step-note");
    ObservableValue<String> said =
        Bindings.createStringBinding(
            () -> note(step, model.indexProperty().get() == at),
            step.note(),
            step.status(),
            model.indexProperty());
    Words.follow(note, said);
    // A value that nobody holds is collected.
    note.setUserData(said);
    BooleanBinding hasNote = note.textProperty().isNotEmpty();
    // The tasks of the open step have their own notes.
    note.visibleProperty()
        .bind(
            step.tasks().isEmpty() ? hasNote : hasNote.and(model.indexProperty().isNotEqualTo(at)));
    note.managedProperty().bind(note.visibleProperty());
    VBox words = new VBox(title, note);
    words.getStyleClass().add("step-words");
    words.visibleProperty().bind(compact.not());
    words.managedProperty().bind(words.visibleProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane bubble = new StackPane();
    bubble.getStyleClass().add("step-bubble");
    HBox row = new HBox(bubble, words);
    row.getStyleClass().add("step-row");
    Button item = new Button();
    item.setId("step-" + step.id());
    item.getStyleClass().add("step-item");
    item.setGraphic(row);
    item.setMaxWidth(Double.MAX_VALUE);
    Tooltip name = new Tooltip(step.title());
    item.tooltipProperty().bind(compact.map(on -> on ? name : null));
    item.setOnAction(event -> model.open(at));
    item.setOnKeyPressed(event -> go(item, event));
    Runnable refresh = () -> show(item, bubble, at);
    step.status().addListener((observable, before, now) -> refresh.run());
    step.note().addListener((observable, before, now) -> refresh.run());
    model.indexProperty().addListener((observable, before, now) -> refresh.run());
    refresh.run();
    return item;
  }

  private void show(Button item, StackPane bubble, int at) {
    Step step = model.steps().get(at);
    boolean now = model.indexProperty().get() == at;
    StepStatus status = step.status().getValue();
    item.getStyleClass().removeAll("now", "done", "waiting", "problem", "to-do");
    String state = TaskBar.styleOf(status);
    item.getStyleClass().add(state);
    // The list is one stop for Tab, at the open step; the arrow keys go on from there.
    item.setFocusTraversable(now);
    if (now) {
      item.getStyleClass().add("now");
    }
    bubble.getChildren().setAll(picture(status, now, model.numberOf(at)));
    item.setAccessibleText(
        TEXTS.get(
            now ? "step.now" : "step.other",
            model.numberOf(at),
            step.title(),
            TEXTS.get("state." + state),
            note(step, now)));
  }

  /** How the step stands; of the open one, as long as nothing else is to be said, its time. */
  private static String note(Step step, boolean now) {
    boolean isTime =
        now
            && step.minutes() > 0
            && step.note().get().isEmpty()
            && step.status().getValue() == StepStatus.TO_DO;
    return isTime ? TEXTS.get("step.time", step.minutes()) : step.note().get();
  }

  private static Node picture(StepStatus status, boolean now, int numberOf) {
    if (status == StepStatus.DONE && !now) {
      return new FontIcon("fth-check");
    }
    if (status == StepStatus.WAITING && !now) {
      return new FontIcon("fth-clock");
    }
    if (status == StepStatus.PROBLEM) {
      return new FontIcon("fth-alert-circle");
    }
    Label number = new Label(Integer.toString(numberOf));
    number.getStyleClass().add("step-number");
    return number;
  }

  /** The keys of a list go from line to line, be it a step or a task. */
  private void go(Node from, KeyEvent event) {
    List<Node> lines =
        getChildren().stream().flatMap(group -> TaskList.buttons(group).stream()).toList();
    int at = lines.indexOf(from);
    int to =
        switch (event.getCode()) {
          case DOWN, KP_DOWN -> Math.min(at + 1, lines.size() - 1);
          case UP, KP_UP -> Math.max(at - 1, 0);
          case HOME -> 0;
          case END -> lines.size() - 1;
          default -> -1;
        };
    if (to >= 0) {
      lines.get(to).requestFocus();
      event.consume();
    }
  }

  /**
   * Words of one line, or of two, which another language may need. A button asks its picture for a
   * height without a width, and then each word would have a line of its own.
   */
  private static final class StepWords extends Label {
    private static final double WIDTH = 156;

    StepWords(String text) {
      super(text);
      setWrapText(true);
      setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(WIDTH);
    }
  }
}
