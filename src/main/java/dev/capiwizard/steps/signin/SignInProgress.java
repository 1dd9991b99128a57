package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How far the sign-in has come: its phase, and why it failed. FX thread. */
final class SignInProgress {
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final Runnable show;
  private @Nullable FailureException failure;

  /**
   * @param show runs at each change, before it is counted
   */
  SignInProgress(Runnable show) {
    this.show = show;
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** Counts up with every change that a view shows. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  boolean is(Phase one) {
    return phase.get() == one;
  }

  /** Why the last sign-in failed; empty if it did not. */
  Optional<FailureException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Comes to a phase. */
  void to(Phase next) {
    phase.set(next);
    changed();
  }

  /** Comes to a phase in which an earlier failure does not count any more. */
  void anew(Phase next) {
    failure = null;
    to(next);
  }

  void failed(FailureException problem) {
    failure = problem;
    to(Phase.FAILED);
  }

  /** Something that a view shows has changed within the phase. */
  void changed() {
    show.run();
    changes.set(changes.get() + 1);
  }
}
