package dev.capiwizard.wizard;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The steps and which of them is open. FX thread. */
public final class WizardModel {
  private final List<Step> steps;
  private final Consumer<String> opened;
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
  private boolean skipDone;

  /**
   * @param opened told the id of each step that is opened, to be remembered
   */
  public WizardModel(List<Step> steps, Consumer<String> opened) {
    this.steps = List.copyOf(steps);
    this.opened = opened;
  }

  public List<Step> steps() {
    return steps;
  }

  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  public Step current() {
    return steps.get(Math.max(0, index.get()));
  }

  /** Opens a step by its id; the first where there is none. */
  public void open(String id) {
    int at = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(id)) {
        at = i;
      }
    }
    open(at);
  }

  /** Opens any step; a later one can be looked at, see {@link #canWork}. */
  public void open(int at) {
    if (at == index.get() || at < 0 || at >= steps.size()) {
      return;
    }
    if (index.get() >= 0) {
      current().hidden();
    }
    index.set(at);
    opened.accept(current().id());
    current().shown();
  }

  public boolean isLast() {
    return index.get() == steps.size() - 1;
  }

  public boolean isFirst() {
    return index.get() <= 0;
  }

  /** A step can be worked when nothing before it stands in the way. */
  public boolean canWork(int at) {
    return steps.subList(0, at).stream().allMatch(step -> step.blocked().get().isEmpty());
  }

  /** Whether {@link #next} goes past steps that were done elsewhere, as with an app in use. */
  public void skipDone(boolean skip) {
    skipDone = skip;
  }

  public void next() {
    if (!current().blocked().get().isEmpty()) {
      return;
    }
    int to = index.get() + 1;
    while (skipDone && to < steps.size() - 1 && isDone(to)) {
      to++;
    }
    open(to);
  }

  private boolean isDone(int at) {
    return steps.get(at).status().getValue() == StepStatus.DONE;
  }

  public void back() {
    open(index.get() - 1);
  }

  /** The open step is left, and no other is opened: the wizard is closed. */
  public void close() {
    if (index.get() >= 0) {
      current().hidden();
    }
  }
}
