package dev.capiwizard.trial;

/** How an act went. */
public enum TrialResult {
  PASSED,
  FAILED,
  NOT_TRIED
}
