package dev.capiwizard.reminders;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.notices.Notifier.Message;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The words of notifications. */
final class NotificationWords {
  private static final Texts TEXTS = Texts.of("reminders");

  private final ZoneId zone;
  private final boolean hasButton;

  /**
   * @param hasButton whether the notification has one; if not, the words say what to open
   */
  NotificationWords(ZoneId zone, boolean hasButton) {
    this.zone = zone;
    this.hasButton = hasButton;
  }

  /**
   * The notification for one reminder.
   *
   * @param notAsked why LinkedIn said nothing today; null if it did
   */
  Message of(Connection connection, Reminder reminder, @Nullable FailureCode notAsked) {
    String key =
        switch (reminder.about()) {
          case TOKEN -> reminder.ended() ? "ended" : "soon";
          case DEAD_TOKEN -> "dead";
          case REFRESH_TOKEN -> "refresh";
        };
    String body =
        switch (reminder.about()) {
          case REFRESH_TOKEN -> reminder.ended() ? "refresh.ended.body" : "refresh.body";
          case TOKEN, DEAD_TOKEN -> key + ".body";
        };
    String words =
        TEXTS.get(body, connection.name(), reminder.daysLeft(), day(reminder), clock(reminder));
    if (notAsked != null) {
      words = TEXTS.get("not.asked", words, FailureTexts.title(notAsked));
    }
    boolean urgent =
        reminder.about() != dev.capiwizard.connection.Reminding.About.REFRESH_TOKEN
            && reminder.threshold() <= 1;
    return new Message(
        TEXTS.get(key + ".title", connection.name()),
        ways(words),
        TEXTS.get("button.renew"),
        urgent);
  }

  /** One notification for many connections; {@code first} is the most urgent. */
  Message many(int count, Connection first) {
    return new Message(
        TEXTS.get("many.title", count),
        ways(TEXTS.get("many.body", count, first.name())),
        TEXTS.get("button.open"),
        true);
  }

  private String ways(String words) {
    return hasButton ? words : TEXTS.get("no.button", words);
  }

  private String day(Reminder reminder) {
    return format(DateStyle.DATE, reminder.ends());
  }

  private String clock(Reminder reminder) {
    return format(DateStyle.CLOCK, reminder.ends());
  }

  private String format(DateStyle style, @Nullable Instant at) {
    return at == null ? "" : style.format(at, zone);
  }
}
