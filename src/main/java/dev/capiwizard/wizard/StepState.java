package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What every step tells the shell; the step’s model sets it. FX thread. */
public final class StepState {
  /**
   * What a later step found out about this one.
   *
   * @param status how the step stands by that
   * @param note the line in the list of steps
   */
  public record Correction(StepStatus status, String note) {}

  private final ObjectProperty<StepStatus> status = new SimpleObjectProperty<>(StepStatus.TO_DO);
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty blocked = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Correction>> correction =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<StepStatus> shownStatus =
      Bindings.createObjectBinding(
          () -> correction.get().map(Correction::status).orElse(status.get()), status, correction);
  private final ObservableStringValue shownNote =
      Bindings.createStringBinding(
          () -> correction.get().map(Correction::note).orElse(note.get()), note, correction);
  private final BooleanProperty browsing = new SimpleBooleanProperty();
  private final BooleanProperty ownAct = new SimpleBooleanProperty();
  private @Nullable FailureCode finding;

  public ObjectProperty<StepStatus> status() {
    return status;
  }

  public StringProperty note() {
    return note;
  }

  public StringProperty blocked() {
    return blocked;
  }

  /** What the list of steps shows: the step’s own status, unless a later step knows better. */
  ObservableValue<StepStatus> shownStatus() {
    return shownStatus;
  }

  ObservableStringValue shownNote() {
    return shownNote;
  }

  /** Corrects what the list shows; Next does not change by it. Empty: the step itself counts. */
  public void correct(Optional<Correction> known) {
    correction.set(known);
  }

  /** Whether a service’s page is in front, which needs all the room that there is. */
  public BooleanProperty browsing() {
    return browsing;
  }

  /** Whether the page has the one blue button, so that the shell’s is not. */
  public BooleanProperty ownAct() {
    return ownAct;
  }

  @Nullable FailureCode finding() {
    return finding;
  }

  /** Blocked by a problem of the catalogue, which the page tells in full: the reason need not. */
  public void setProblem(FailureCode code, String reason) {
    finding = code;
    blocked.set(reason);
    status.set(StepStatus.PROBLEM);
  }

  /** Blocked for this reason, or done if it is empty. */
  public void set(String reason) {
    finding = null;
    blocked.set(reason);
    status.set(reason.isEmpty() ? StepStatus.DONE : StepStatus.TO_DO);
  }
}
