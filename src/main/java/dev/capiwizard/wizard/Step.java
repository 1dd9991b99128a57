package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One step of the wizard. Everything is called on the FX thread. */
public interface Step {
  StepId id();

  /** The line in the step list. */
  String title();

  ObservableValue<StepStatus> status();

  /** A small line under the title in the step list, such as "Asked 21 Nov"; empty for none. */
  ObservableStringValue note();

  /** Why Next is not possible, in plain words; empty when it is. */
  ObservableStringValue blocked();

  /** The content, built at the first call; keeps its state while the wizard is open. */
  Node view();

  /** The step came to the front. */
  default void shown() {}

  /** The step is no longer in front: stop waiting for pages, timers and the like. */
  default void hidden() {}
}
