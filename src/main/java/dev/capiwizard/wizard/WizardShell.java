package dev.capiwizard.wizard;

import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.ui.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The wizard’s window content: steps at the side, one page, Back and Next. FX thread. */
public final class WizardShell extends BorderPane {
  private static final Texts TEXTS = Texts.of("wizard");
  private static final KeyCombination NEXT =
      new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
  private static final KeyCombination BACK =
      new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

  /** Wider than the narrowest window: if something stands beside, the page needs the room. */
  private static final double NARROW = 860;

  /** Two steps and a half: more of them come by scrolling. */
  private static final double LEAST_STEPS = 110;

  /** Whether a service’s page is in front and gets the room. */
  private final BooleanProperty browsing = new SimpleBooleanProperty();

  /** A field, because a binding that nobody holds is collected. */
  private final BooleanBinding rail =
      widthProperty().greaterThan(0).and(widthProperty().lessThan(NARROW)).or(browsing);

  private final WizardModel model;
  private final Runnable finished;
  private final StackPane page = new StackPane();
  private final SideFoot foot = new SideFoot();
  private final Label reason = new Label();
  private final Button back = Buttons.plain("back", TEXTS.get("back"), this::goBack);
  private final Button next = Buttons.primary("next", TEXTS.get("next"), this::goNext);
  private final Map<Step, TaskBar> taskBars = new HashMap<>();
  private final ChangeListener<String> blockedChanged = (observable, before, now) -> update();

  /**
   * @param name the connection’s name, shown under the program’s
   * @param home leaves the wizard
   * @param finished runs when the last step’s button is pressed
   */
  public WizardShell(
      WizardModel model, ObservableStringValue name, Runnable home, Runnable finished) {
    this.model = model;
    this.finished = finished;
    getStyleClass().add("wizard");
    setLeft(side(name, home));
    page.getStyleClass().add("page-area");
    new FocusKeeper(page, () -> model.current().view());
    setCenter(new BorderPane(page, null, null, bar(), null));
    for (Step step : model.steps()) {
      step.blocked().addListener(blockedChanged);
      step.ownAct().addListener((observable, before, now) -> showWay());
      step.tasks().ifPresent(tasks -> follow(step, tasks));
      step.browsing().subscribe(now -> showRoom());
    }
    model.indexProperty().addListener((observable, before, now) -> open());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (NEXT.match(event)) {
            goNext();
            event.consume();
          } else if (BACK.match(event)) {
            goBack();
            event.consume();
          }
        });
    if (model.indexProperty().get() >= 0) {
      open();
    }
  }

  private Node side(ObservableStringValue name, Runnable home) {
    Button program = Buttons.link("home", TEXTS.get("program"), home);
    program.getStyleClass().add("program-name");
    program.setAccessibleText(TEXTS.get("home"));
    Label connection = new Label();
    Words.follow(connection, name);
    connection.getStyleClass().add("connection-name");
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(connection.textProperty());
    connection.setTooltip(whole);
    StepList list = new StepList(model);
    // A low window must not push what stands below the steps off the screen.
    ScrollPane steps = new ScrollPane(list);
    // At once, not at the first layout: the steps are part of the scene from the beginning.
    steps.setSkin(new ScrollPaneSkin(steps));
    steps.setFitToWidth(true);
    steps.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    steps.setFocusTraversable(false);
    steps.setMinHeight(LEAST_STEPS);
    steps.getStyleClass().addAll("inner-scroll", "side-steps");
    VBox.setVgrow(steps, Priority.ALWAYS);
    // The step that is open stays in sight.
    model
        .indexProperty()
        .subscribe(at -> steps.setVvalue(at.doubleValue() / (model.steps().size() - 1)));
    addWayOut(Buttons.link("all-connections", TEXTS.get("home"), home), "fth-home");
    VBox side = new VBox(program, connection, steps, foot);
    side.getStyleClass().add("side");
    for (Node one : List.of(program, connection)) {
      one.visibleProperty().bind(rail.not());
      one.managedProperty().bind(one.visibleProperty());
    }
    rail.addListener(
        (observable, before, now) -> {
          list.compact(now);
          foot.compact(now);
          side.getStyleClass().removeAll("compact");
          if (now) {
            side.getStyleClass().add("compact");
          }
        });
    return side;
  }

  /**
   * Puts another way out of the wizard at the foot of the side.
   *
   * @param iconLiteral stands for it if there is no room for its words
   */
  public void addWayOut(Button button, String iconLiteral) {
    foot.add(button, iconLiteral);
  }

  /** Screen readers and keys start at the page; call it once this is in a window. */
  public void begin() {
    model.current().view().requestFocus();
  }

  private Node bar() {
    reason.getStyleClass().add("reason");
    reason.setId("reason");
    reason.setWrapText(true);
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMaxWidth(Double.MAX_VALUE);
    next.setTooltip(new Tooltip(NEXT.getDisplayText()));
    back.setTooltip(new Tooltip(BACK.getDisplayText()));
    HBox bar = new HBox(back, reason, next);
    bar.getStyleClass().add("bar");
    StackPane area = new StackPane(bar);
    area.getStyleClass().add("bar-area");
    return area;
  }

  private void follow(Step step, StepTasks tasks) {
    tasks
        .indexProperty()
        .subscribe(
            (before, now) -> {
              if (isOpen(step)) {
                open();
              }
            });
    for (StepTask task : tasks.all()) {
      task.state().blocked().addListener(blockedChanged);
      task.nextLabel().addListener(blockedChanged);
      task.state().ownAct().subscribe(now -> showWay());
    }
  }

  private boolean isOpen(Step step) {
    return model.indexProperty().get() >= 0 && model.current().equals(step);
  }

  private void open() {
    int at = model.indexProperty().get();
    Node view = model.current().view();
    if (model.canWork(at)) {
      view.setDisable(false);
      show(view);
    } else {
      view.setDisable(true);
      VBox looked =
          new VBox(
              new Notice(Notice.Kind.INFO, TEXTS.get("later.title"), TEXTS.get("later.text")),
              view);
      looked.getStyleClass().add("later");
      VBox.setVgrow(view, Priority.ALWAYS);
      show(looked);
    }
    update();
    begin();
  }

  /** Puts content on the page, below the bar of the step’s tasks if it has some. */
  private void show(Node content) {
    Step step = model.current();
    StepTasks tasks = step.tasks().orElse(null);
    if (tasks == null) {
      page.getChildren().setAll(content);
      return;
    }
    VBox.setVgrow(content, Priority.ALWAYS);
    TaskBar bar = taskBars.computeIfAbsent(step, one -> new TaskBar(one.title(), tasks));
    VBox both = new VBox(bar, content);
    both.getStyleClass().add("task-page");
    page.getChildren().setAll(both);
  }

  private void update() {
    int at = model.indexProperty().get();
    if (at < 0) {
      return;
    }
    String blocked = model.blocked();
    boolean workable = model.canWork(at);
    boolean canGo = workable && blocked.isEmpty();
    back.setDisable(model.isFirst());
    String claim = task().map(task -> task.nextLabel().get()).orElse("");
    next.setText(claim.isEmpty() ? TEXTS.get(model.isLast() ? "done" : "next") : claim);
    next.setDisable(!canGo);
    reason.setText(canGo ? "" : workable ? blocked : TEXTS.get("later.title"));
    ShownFindings.mark(reason, !canGo && workable ? model.current().finding() : null);
    next.setAccessibleHelp(reason.getText());
    showWay();
    showRoom();
  }

  private Optional<StepTask> task() {
    return model.current().tasks().map(StepTasks::current);
  }

  /**
   * One button is blue, and Enter presses it: Next is not, as long as the page has something else
   * to be done before.
   */
  private void showWay() {
    if (model.indexProperty().get() < 0) {
      return;
    }
    boolean ownAct =
        task().map(task -> task.state().ownAct().get()).orElse(model.current().ownAct().get());
    boolean ahead = !ownAct;
    next.setDefaultButton(ahead);
    next.getStyleClass().remove("accent");
    if (ahead) {
      next.getStyleClass().add("accent");
    }
  }

  /** While a service’s page is in front, everything around it makes room. */
  private void showRoom() {
    int at = model.indexProperty().get();
    boolean on = at >= 0 && model.canWork(at) && model.current().browsing().get();
    browsing.set(on);
    getStyleClass().remove("browsing");
    if (on) {
      getStyleClass().add("browsing");
    }
  }

  private void goNext() {
    if (next.isDisabled()) {
      return;
    }
    if (model.isLast()) {
      finished.run();
    } else {
      model.next();
    }
  }

  private void goBack() {
    if (!model.isFirst()) {
      model.back();
    }
  }
}
