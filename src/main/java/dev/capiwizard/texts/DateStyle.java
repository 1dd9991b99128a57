package dev.capiwizard.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Dates and times for people, in the language of the words. */
public enum DateStyle {
  /** A day such as {@code 22 January}. */
  DAY,

  /** Such as {@code 22 Jan}. */
  SHORT_DAY,

  /** Such as {@code 22 January 2027}. */
  DATE,

  /** Such as {@code 22 Jan 2027}. */
  SHORT_DATE,

  /** Such as {@code 14:32}. */
  CLOCK,

  /** Such as {@code 22 Jan 2027, 14:32}. */
  MOMENT;

  /**
   * The words for a time.
   *
   * @throws java.time.DateTimeException if it lacks a part that the style shows
   */
  public String format(TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(
            Language.bundle("language").getString("date." + name()), Language.current())
        .format(time);
  }

  /** The words for an instant in a zone. */
  public String format(Instant at, ZoneId zone) {
    return format(at.atZone(zone));
  }
}
