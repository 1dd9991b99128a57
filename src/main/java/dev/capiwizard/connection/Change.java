package dev.capiwizard.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * One line of the change log. Holds no secret.
 *
 * @param channel how it was made; its name in the file is that of the first versions
 * @param detail a name, the last four characters of a token, a verdict, a code; may be empty
 */
public record Change(Instant at, @JsonProperty("door") Channel channel, What what, String detail) {
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
