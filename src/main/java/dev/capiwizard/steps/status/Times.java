package dev.capiwizard.steps.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as a person reads them, in the zone of this computer. */
final class Times {
  private Times() {}

  /** Such as {@code 14:32}. */
  static String clock(Instant at) {
    return format("HH:mm", at);
  }

  /** Such as {@code 22 Jan 2027}. */
  static String day(Instant at) {
    return format("d MMM yyyy", at);
  }

  private static String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern).format(at.atZone(ZoneId.systemDefault()));
  }
}
