package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import java.util.function.Consumer;

/** Opens a step from elsewhere, for example from a finding, or one of its tasks. FX thread. */
@FunctionalInterface
public interface StepOpener extends Consumer<StepId> {
  /**
   * Opens a step.
   *
   * @param task the id of its task; empty for the place where its work goes on
   */
  void open(StepId step, String task);

  @Override
  default void accept(StepId step) {
    open(step, "");
  }
}
