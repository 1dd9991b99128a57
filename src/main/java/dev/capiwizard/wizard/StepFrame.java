package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.ui.OnDemand;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A step made of its model’s state and a view that is built when first looked at. */
public final class StepFrame implements Step {
  private final StepId id;
  private final String title;
  private final StepState state;
  private final Supplier<Node> view;
  private final Runnable shown;
  private final Runnable hidden;
  private final @Nullable StepTasks tasks;
  private Runnable passed = () -> {};
  private int minutes;

  public StepFrame(StepId id, String title, StepState state, Supplier<Node> builder) {
    this(id, title, state, builder, () -> {}, () -> {});
  }

  /** A step that is made of tasks. */
  public StepFrame(
      StepId id, String title, StepState state, StepTasks tasks, Runnable shown, Runnable hidden) {
    this(id, title, state, () -> tasks.current().view(), shown, hidden, tasks);
  }

  public StepFrame(
      StepId id,
      String title,
      StepState state,
      Supplier<Node> builder,
      Runnable shown,
      Runnable hidden) {
    this(id, title, state, new OnDemand<>(builder), shown, hidden, null);
  }

  private StepFrame(
      StepId id,
      String title,
      StepState state,
      Supplier<Node> view,
      Runnable shown,
      Runnable hidden,
      @Nullable StepTasks tasks) {
    this.id = id;
    this.title = title;
    this.state = state;
    this.view = view;
    this.shown = shown;
    this.hidden = hidden;
    this.tasks = tasks;
  }

  /** The same, with what happens once the person goes on from it. */
  public StepFrame whenPassed(Runnable action) {
    passed = action;
    return this;
  }

  /** The same, with how long it usually takes: our estimate. */
  public StepFrame taking(int usually) {
    minutes = usually;
    return this;
  }

  @Override
  public int minutes() {
    return minutes;
  }

  @Override
  public void passed() {
    passed.run();
  }

  @Override
  public StepId id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public ObservableValue<StepStatus> status() {
    return state.shownStatus();
  }

  @Override
  public ObservableStringValue note() {
    return state.shownNote();
  }

  @Override
  public ObservableStringValue blocked() {
    return state.blocked();
  }

  @Override
  public ObservableBooleanValue browsing() {
    return state.browsing();
  }

  @Override
  public ObservableBooleanValue ownAct() {
    return state.ownAct();
  }

  @Override
  public @Nullable FailureCode finding() {
    return state.finding();
  }

  @Override
  public Optional<StepTasks> tasks() {
    return Optional.ofNullable(tasks);
  }

  @Override
  public Node view() {
    return view.get();
  }

  @Override
  public void shown() {
    shown.run();
  }

  @Override
  public void hidden() {
    hidden.run();
  }
}
