package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What every step tells the shell; the step’s model sets it. FX thread. */
public final class StepState {
  private final ObjectProperty<StepStatus> status = new SimpleObjectProperty<>(StepStatus.TO_DO);
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty blocked = new SimpleStringProperty("");
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

  /** Blocked by a problem of the catalogue, shown with its title and code. */
  public void setProblem(FailureCode code) {
    finding = code;
    blocked.set(FailureTexts.titleWithCode(code));
    status.set(StepStatus.PROBLEM);
  }

  /** Blocked for this reason, or done if it is empty. */
  public void set(String reason) {
    finding = null;
    blocked.set(reason);
    status.set(reason.isEmpty() ? StepStatus.DONE : StepStatus.TO_DO);
  }
}
