package dev.capiwizard.wizard;

/** How a step stands; the shell adds "now" for the open one. */
public enum StepStatus {
  TO_DO,
  WAITING,
  DONE,
  PROBLEM
}
