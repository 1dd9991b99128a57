package dev.capiwizard.trial;

/**
 * What came of an act.
 *
 * @param seen what the program or the person saw; may be empty
 */
public record TrialAnswer(TrialResult result, String seen) {
  static final TrialAnswer NOT_TRIED = new TrialAnswer(TrialResult.NOT_TRIED, "");
}
