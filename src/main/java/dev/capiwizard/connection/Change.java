package dev.capiwizard.connection;

import java.time.Instant;

/**
 * One line of the change log. Holds no secret.
 *
 * @param door the channel by which it was made
 * @param detail a name, the last four characters of a token, a verdict, a code; may be empty
 */
public record Change(Instant at, Channel door, What what, String detail) {
  /** The channel by which a connection was changed. */
  public enum Channel {
    WINDOW,
    COMMAND,
    BACKGROUND
  }

  /** The kinds of change. */
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
