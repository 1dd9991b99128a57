package dev.capiwizard.steps.status;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.reminders.ReminderPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Whether and when this computer reminds of the end of the token that the card is about. */
record TokenReminders(StatusModel model, CurrentConnection connection) {
  /** The days before the end on which it reminds, largest first; 0 is the last day. */
  List<Integer> days() {
    return connection.get().reminding().thresholds();
  }

  /** Whether this computer reminds before the token expires. */
  boolean isOn() {
    return model.reminders().isOn();
  }

  /** Whether there is a working token to be reminded of. */
  boolean isDue() {
    boolean works =
        switch (model.card().verdict()) {
          case HEALTHY, CHECKING, TOKEN_WORKS -> true;
          case UNHEALTHY, UNKNOWN -> false;
        };
    return works && !model.isSavingOpen();
  }

  /** Whether the person has yet to say if this computer shall remind. */
  boolean isOpen() {
    return isDue() && model.reminders().isOpen();
  }

  /** When this computer reminds of the token’s end first; empty if it does not, or not before. */
  Optional<Instant> next() {
    Instant expires = model.token().map(TokenFacts::expires).orElse(null);
    if (!isOn() || expires == null) {
      return Optional.empty();
    }
    return new ReminderPolicy(ZoneId.systemDefault(), false)
        .next(connection.get(), model.now())
        .filter(next -> next.isBefore(expires));
  }
}
