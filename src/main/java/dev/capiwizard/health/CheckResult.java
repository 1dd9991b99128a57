package dev.capiwizard.health;

import dev.capiwizard.failures.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param check the question
 * @param outcome the answer in short
 * @param code the catalogue’s entry; null exactly if the outcome is OK
 * @param detail for the sentence: a role with its account, a rule’s name, missing scopes, how much
 *     of a list was read, or an HTTP status; may be empty
 * @param reference LinkedIn’s id of the request, for its support; may be empty
 */
public record CheckResult(
    Check check, Outcome outcome, @Nullable FailureCode code, String detail, String reference) {
  public CheckResult(Check check, Outcome outcome, @Nullable FailureCode code, String detail) {
    this(check, outcome, code, detail, "");
  }

  /** The questions to LinkedIn, in the order of the card. */
  public enum Check {
    TOKEN,
    SCOPES,
    /** The stored Client ID and secret, as far as introspection tells about them. */
    APP,
    ROLE,
    RULES,
    LISTS,
    VERSION
  }

  /**
   * NOTE: all is well, but there is something to know. CHECKING: a token minted seconds ago may be
   * refused for up to 30 s.
   */
  public enum Outcome {
    OK,
    NOTE,
    CHECKING,
    CANNOT_TELL,
    PROBLEM
  }

  public static CheckResult ok(Check check, String detail) {
    return new CheckResult(check, Outcome.OK, null, detail);
  }
}
