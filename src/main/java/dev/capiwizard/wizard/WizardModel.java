package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The steps, and which of them is open. FX thread. */
public final class WizardModel {
  private final List<Step> steps;
  private final Consumer<StepId> opened;
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
  private final Set<StepId> doneElsewhere = EnumSet.noneOf(StepId.class);
  private final Set<StepId> aside = EnumSet.noneOf(StepId.class);
  private boolean skipDone;
  private boolean closed;

  /**
   * @param opened told of each step that is opened, so that it can be remembered
   */
  public WizardModel(List<Step> steps, Consumer<StepId> opened) {
    this.steps = List.copyOf(steps);
    this.opened = opened;
    this.steps.forEach(step -> step.tasks().ifPresent(tasks -> tasks.whenLeft(this::nextStep)));
  }

  public List<Step> steps() {
    return steps;
  }

  /**
   * Sets aside steps that were done elsewhere: the person need not pass them, and they come into
   * the list only once {@link #open(StepId)} opens them, for example from a finding.
   */
  public void setAside(Set<StepId> ids) {
    doneElsewhere.addAll(ids);
    aside.addAll(ids);
  }

  /** How a step stands; a step done elsewhere counts as done until it is opened. */
  public StepStatus status(int at) {
    Step step = steps.get(at);
    return aside.contains(step.id()) ? StepStatus.DONE : step.status().getValue();
  }

  /** Whether the step is in the list. */
  public boolean isListed(int at) {
    return !aside.contains(steps.get(at).id());
  }

  /** The step’s number for the person, counting those in the list from 1. */
  public int numberOf(int at) {
    int number = 1;
    for (int i = 0; i < at; i++) {
      number += isListed(i) ? 1 : 0;
    }
    return number;
  }

  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  public Step current() {
    return steps.get(Math.max(0, index.get()));
  }

  /** Opens a step; null means the first of the list. */
  public void open(@Nullable StepId id) {
    int at = 0;
    while (at < steps.size() && steps.get(at).id() != id) {
      at++;
    }
    open(at < steps.size() ? at : listed(-1, 1));
  }

  /** Opens a step at one of its tasks; where its work goes on if it has no such task. */
  public void open(StepId id, String task) {
    open(id);
    current().tasks().ifPresent(tasks -> tasks.open(task));
  }

  /** Opens any step; a later one can be looked at, see {@link #canWork}. */
  public void open(int at) {
    open(at, StepTasks::openFirstOpen);
  }

  private void open(int at, Consumer<StepTasks> entering) {
    if (at == index.get() || at < 0 || at >= steps.size()) {
      return;
    }
    if (index.get() >= 0) {
      if (at > index.get() && canWork(at)) {
        steps.subList(index.get(), at).forEach(Step::passed);
      }
      current().hidden();
    }
    aside.remove(steps.get(at).id());
    steps.get(at).tasks().ifPresent(entering);
    index.set(at);
    opened.accept(current().id());
    current().shown();
  }

  public boolean isLast() {
    return index.get() == steps.size() - 1 && current().tasks().map(StepTasks::isLast).orElse(true);
  }

  public boolean isFirst() {
    return listed(index.get(), -1) < 0 && current().tasks().map(StepTasks::isFirst).orElse(true);
  }

  /** Why {@link #next} is not possible, in plain words; empty if it is. */
  public String blocked() {
    return current()
        .tasks()
        .map(tasks -> tasks.current().state().blocked().get())
        .orElseGet(() -> current().blocked().get());
  }

  /**
   * Whether a step can be worked on because nothing before it stands in the way. The last step
   * shows the result of all others: once it has something to show, it stays open.
   */
  public boolean canWork(int at) {
    StepStatus status = steps.get(at).status().getValue();
    if (at == steps.size() - 1 && (status == StepStatus.DONE || status == StepStatus.PROBLEM)) {
      return true;
    }
    return steps.subList(0, at).stream()
        .allMatch(step -> doneElsewhere.contains(step.id()) || step.blocked().get().isEmpty());
  }

  /** Whether {@link #next} skips steps that were done elsewhere, as with an app in use. */
  public void skipDone(boolean skip) {
    skipDone = skip;
  }

  /** Goes to the next task or, after the last one, to the next step. */
  public void next() {
    if (!blocked().isEmpty()) {
      return;
    }
    StepTasks tasks = current().tasks().orElse(null);
    if (tasks == null) {
      nextStep();
      return;
    }
    tasks.current().pass();
    if (tasks.isLast()) {
      nextStep();
    } else {
      tasks.open(tasks.indexProperty().get() + 1);
    }
  }

  /** The next step; while the open one misses something, its first task that is not done. */
  private void nextStep() {
    if (!current().blocked().get().isEmpty()) {
      current().tasks().ifPresent(StepTasks::openFirstOpen);
      return;
    }
    int to = listed(index.get(), 1);
    while (skipDone && to < steps.size() - 1 && isDone(to)) {
      to = listed(to, 1);
    }
    open(to);
  }

  private boolean isDone(int at) {
    return steps.get(at).status().getValue() == StepStatus.DONE;
  }

  /** Goes back by one task or step; a step is entered at its last task. */
  public void back() {
    StepTasks tasks = current().tasks().orElse(null);
    if (tasks != null && !tasks.isFirst()) {
      tasks.open(tasks.indexProperty().get() - 1);
    } else {
      open(listed(index.get(), -1), StepTasks::openLast);
    }
  }

  /** The nearest listed step in a direction; outside the range of steps if there is none. */
  private int listed(int from, int direction) {
    int at = from + direction;
    while (at >= 0 && at < steps.size() && !isListed(at)) {
      at += direction;
    }
    return at;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Leaves the open step without opening another: the wizard is closed. */
  public void close() {
    closed = true;
    if (index.get() >= 0) {
      current().hidden();
    }
  }
}
