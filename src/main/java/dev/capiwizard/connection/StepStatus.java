package dev.capiwizard.connection;

/** How a step stands. The order is part of the support code and never changes. */
public enum StepStatus {
  TO_DO,
  WAITING,
  DONE,
  PROBLEM;

  /** Done, or to do. */
  static StepStatus done(boolean is) {
    return is ? DONE : TO_DO;
  }
}
