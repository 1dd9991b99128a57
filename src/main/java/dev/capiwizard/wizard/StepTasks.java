package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The tasks of a step, and which of them is open. FX thread. */
public final class StepTasks {
  private final List<StepTask> all;
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper();
  private Runnable left = () -> {};
  private Runnable refresh = () -> {};

  /**
   * @param all at least one
   */
  public StepTasks(List<StepTask> all) {
    this.all = List.copyOf(all);
  }

  public List<StepTask> all() {
    return all;
  }

  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  public StepTask current() {
    return all.get(index.get());
  }

  public boolean isFirst() {
    return index.get() == 0;
  }

  public boolean isLast() {
    return index.get() == all.size() - 1;
  }

  public void open(int at) {
    index.set(Math.clamp(at, 0, all.size() - 1));
  }

  /** Opens the task with this id, or where the work goes on if there is no such task. */
  public void open(String id) {
    IntStream.range(0, all.size())
        .filter(at -> all.get(at).id().equals(id))
        .findFirst()
        .ifPresentOrElse(this::open, this::openFirstOpen);
  }

  /**
   * Opens the first task that asks for something. What others are waited for is no task for now, so
   * it comes after these; if all is done, the last task is opened.
   */
  public void openFirstOpen() {
    refresh.run();
    open(firstOpen());
  }

  /** Sets what looks at the tasks anew before one of them is chosen. */
  public void whenChosen(Runnable action) {
    refresh = action;
  }

  void openLast() {
    open(all.size() - 1);
  }

  /**
   * Goes on after a task that was done by a press on its own page: to the next one that is not
   * done, or out of the step.
   */
  public void goOn() {
    int at = index.get() + 1;
    while (at < all.size() && status(at) == StepStatus.DONE) {
      at++;
    }
    if (at < all.size()) {
      open(at);
    } else {
      left.run();
    }
  }

  /** Sets what leaves the step for the next one. */
  void whenLeft(Runnable action) {
    left = action;
  }

  /** How long the tasks that ask for something usually take, in minutes. */
  int minutesLeft() {
    return all.stream()
        .filter(one -> asks(one.state().status().get()))
        .mapToInt(StepTask::minutes)
        .sum();
  }

  private int firstOpen() {
    return IntStream.range(0, all.size())
        .filter(at -> asks(status(at)))
        .findFirst()
        .orElseGet(
            () ->
                IntStream.range(0, all.size())
                    .filter(at -> status(at) == StepStatus.WAITING)
                    .findFirst()
                    .orElse(all.size() - 1));
  }

  private StepStatus status(int at) {
    return all.get(at).state().status().get();
  }

  private static boolean asks(StepStatus status) {
    return status == StepStatus.TO_DO || status == StepStatus.PROBLEM;
  }
}
