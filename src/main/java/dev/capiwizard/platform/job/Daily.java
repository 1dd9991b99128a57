package dev.capiwizard.platform.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The parts that all kinds of job have in common. */
final class Daily {
  static final int HOUR = 10;

  /** The run listens to its notification for up to 30 minutes. */
  static final int LIMIT_MINUTES = 45;

  /**
   * Within its minute the system draws the second anew each day, so that a company’s computers do
   * not call all at once. launchd cannot do so: there only the minute differs.
   */
  static final int SPREAD_SECONDS = 59;

  /** In one language, since it is compared with the text that an earlier start wrote. */
  static final String NAME = "CAPI Wizard reminders";

  /** The same for file names. */
  static final String UNIT = "capi-wizard-reminders";

  static final String DESCRIPTION =
      "Looks once a day whether a connection of CAPI Wizard is about to end";

  private Daily() {}

  /** The next time that it is 10:MINUTE in the clock’s zone. */
  static Instant next(Clock clock, int minute) {
    ZonedDateTime now = ZonedDateTime.now(clock);
    LocalTime time = LocalTime.of(HOUR, minute);
    ZonedDateTime today = now.toLocalDate().atTime(time).atZone(now.getZone());
    return today.isAfter(now)
        ? today.toInstant()
        : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone()).toInstant();
  }

  /** The same command, run by a shell that gets the path only as an argument. */
  static List<String> throughShell(List<String> command) {
    return Stream.concat(Stream.of("/bin/sh", "-c", "exec \"$0\" \"$@\""), command.stream())
        .toList();
  }
}
