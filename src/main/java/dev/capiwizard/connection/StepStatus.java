package dev.capiwizard.connection;

/** How a step stands. Their order is part of the support code: it never changes. */
public enum StepStatus {
  TO_DO,
  WAITING,
  DONE,
  PROBLEM
}
