package dev.capiwizard.reminders;

/** Whether this computer reminds by itself, and if not, whether the person chose so. */
public enum ReminderState {
  /** The system was not asked yet, or there is nothing to ask. */
  UNKNOWN,
  ON,
  /** They are off, and the person was never asked. */
  OPEN,
  /** They are off, as the person said. */
  OFF,
  /** This system, or this start of the program, cannot have them. */
  IMPOSSIBLE
}
