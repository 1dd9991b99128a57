package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.ui.OnDemand;
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
  private final OnDemand<Node> view;
  private final Runnable shown;
  private final Runnable hidden;

  public StepFrame(StepId id, String title, StepState state, Supplier<Node> builder) {
    this(id, title, state, builder, () -> {}, () -> {});
  }

  public StepFrame(
      StepId id,
      String title,
      StepState state,
      Supplier<Node> builder,
      Runnable shown,
      Runnable hidden) {
    this.id = id;
    this.title = title;
    this.state = state;
    this.view = new OnDemand<>(builder);
    this.shown = shown;
    this.hidden = hidden;
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
    return state.status();
  }

  @Override
  public ObservableStringValue note() {
    return state.note();
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
  public @Nullable FailureCode finding() {
    return state.finding();
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
