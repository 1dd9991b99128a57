package dev.capiwizard.wizard;

import dev.capiwizard.connection.StepStatus;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What every step tells the shell; each step’s model sets it. FX thread. */
public final class StepState {
  private final ObjectProperty<StepStatus> status = new SimpleObjectProperty<>(StepStatus.TO_DO);
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty blocked = new SimpleStringProperty("");

  public ObjectProperty<StepStatus> status() {
    return status;
  }

  public StringProperty note() {
    return note;
  }

  public StringProperty blocked() {
    return blocked;
  }

  /** Blocked with this reason, or done where it is empty. */
  public void set(String reason) {
    blocked.set(reason);
    status.set(reason.isEmpty() ? StepStatus.DONE : StepStatus.TO_DO);
  }
}
