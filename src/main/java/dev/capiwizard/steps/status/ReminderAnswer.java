package dev.capiwizard.steps.status;

/** What came of the person’s answer about reminders. */
enum ReminderAnswer {
  NOTHING,
  TURNED_ON,
  LEFT_OFF,
  /** The system refused. */
  REFUSED
}
