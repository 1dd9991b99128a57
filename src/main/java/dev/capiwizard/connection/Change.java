package dev.capiwizard.connection;

import java.time.Instant;

/**
 * One line of the change log. Holds no secret.
 *
 * @param door by which way it was done
 * @param detail a name, the last four characters of a token, a verdict, a code; may be empty
 */
public record Change(Instant at, Channel door, What what, String detail) {
  /** By which way something was done. */
  public enum Channel {
    WINDOW,
    COMMAND,
    BACKGROUND
  }

  /** What was done. */
  public enum What {
    BEGUN,
    NAMED,
    APP,
    TOKEN,
    ACCOUNT,
    SAVED_IN_UPSTACK,
    UPSTACK_SHOWS,
    VERDICT,
    RENEWAL_BEGUN,
    RENEWAL_TOKEN,
    RENEWAL_LEFT,
    RENEWED,
    REMINDED,
    SNOOZED,
    THRESHOLDS
  }
}
