package dev.capiwizard.steps.status;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.reminders.ReminderState;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether this computer reminds before the token expires, and the person’s answer. FX thread. */
public final class ReminderModel {
  private static final Duration DEADLINE = Duration.ofSeconds(40);

  private final @Nullable ReminderOffer offer;
  private final Background background;
  private final ReadOnlyObjectWrapper<ReminderState> state =
      new ReadOnlyObjectWrapper<>(ReminderState.UNKNOWN);
  private final ReadOnlyObjectWrapper<ReminderAnswer> told =
      new ReadOnlyObjectWrapper<>(ReminderAnswer.NOTHING);
  private @Nullable FailureCode reason;
  private boolean busy;

  /**
   * @param offer null where nothing is asked, as in a tour
   */
  public ReminderModel(@Nullable ReminderOffer offer, Background background) {
    this.offer = offer;
    this.background = background;
  }

  ReadOnlyObjectProperty<ReminderState> state() {
    return state.getReadOnlyProperty();
  }

  /** The result of the last answer. */
  ReadOnlyObjectProperty<ReminderAnswer> told() {
    return told.getReadOnlyProperty();
  }

  /** Why there are none, where the system refuses or cannot have them. */
  Optional<FailureCode> reason() {
    return Optional.ofNullable(reason);
  }

  boolean isOn() {
    return state.get() == ReminderState.ON;
  }

  /** Whether the person has not answered; a refusal of the system is no reason to hold them. */
  boolean isOpen() {
    return state.get() == ReminderState.OPEN && told.get() != ReminderAnswer.REFUSED;
  }

  /** Asks the system how it stands; an answer may have been given elsewhere since. */
  void look() {
    ReminderOffer asked = offer;
    if (asked == null || busy) {
      return;
    }
    background.run(
        DEADLINE,
        asked::state,
        now -> {
          reason = null;
          state.set(now);
        },
        failure -> {
          reason = failure.code();
          state.set(ReminderState.IMPOSSIBLE);
        });
  }

  void turnOn() {
    answer(ReminderOffer::accept, ReminderState.ON, ReminderAnswer.TURNED_ON);
  }

  void leaveOff() {
    answer(ReminderOffer::decline, ReminderState.OFF, ReminderAnswer.LEFT_OFF);
  }

  /** A second press while the first is at work does nothing. */
  private void answer(Answer answer, ReminderState then, ReminderAnswer words) {
    ReminderOffer asked = offer;
    if (asked == null || busy) {
      return;
    }
    busy = true;
    Callable<Boolean> work =
        () -> {
          answer.give(asked);
          return true;
        };
    background.run(
        DEADLINE,
        work,
        given -> {
          busy = false;
          reason = null;
          told.set(words);
          state.set(then);
        },
        failure -> {
          busy = false;
          reason = failure.code();
          // Set anew, so that a second refusal is told, too.
          told.set(ReminderAnswer.NOTHING);
          told.set(ReminderAnswer.REFUSED);
        });
  }

  private interface Answer {
    void give(ReminderOffer offer) throws FailureException;
  }
}
