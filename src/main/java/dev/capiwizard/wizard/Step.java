package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One step of the wizard. All methods are called on the FX thread. */
public interface Step {
  StepId id();

  /** The line in the step list. */
  String title();

  ObservableValue<StepStatus> status();

  /** A small line under the title in the step list, such as "Asked 21 Nov"; empty for none. */
  ObservableStringValue note();

  /** Why Next is not possible, in plain words; empty if it is. */
  ObservableStringValue blocked();

  /** How long it usually takes, in minutes; 0 if that is told in another way. */
  default int minutes() {
    return 0;
  }

  /** Whether a service’s page is in front: the window is then a browser with a guide. */
  ObservableBooleanValue browsing();

  /** Whether the page has the one blue button, so that Next or Done is not. */
  ObservableBooleanValue ownAct();

  /** The problem that {@link #blocked} names; null if it names none. */
  @Nullable FailureCode finding();

  /** The tasks inside the step, each with a page of its own; empty if the step is one page. */
  default Optional<StepTasks> tasks() {
    return Optional.empty();
  }

  /** The content, built at the first call; keeps its state while the wizard is open. */
  Node view();

  /** The step comes to the front. */
  default void shown() {}

  /** The person goes on from here, or past it, to a later step that can be worked on. */
  default void passed() {}

  /** The step leaves the front: stop waiting for pages, timers and the like. */
  default void hidden() {}
}
