package dev.capiwizard.reminders;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.texts.PlainText;
import dev.capiwizard.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The ends of tokens as a calendar file (RFC 5545): one event at ten o’clock on the day of each
 * end, with an alarm at ten o’clock on each threshold’s day. Events do not last the whole day,
 * since that begins at midnight, and Outlook drops alarms after the beginning. A connection’s event
 * keeps its UID, so that the next file moves it. Pure.
 */
public final class CalendarFile {
  private static final Texts TEXTS = Texts.of("reminders");
  private static final DateTimeFormatter LOCAL = Invariant.dates("yyyyMMdd'T'HHmmss");

  /** A generous length for a renewal. */
  private static final Duration LENGTH = Duration.ofMinutes(30);

  private static final DateTimeFormatter STAMP =
      Invariant.dates("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** RFC 5545 §3.1: lines have at most 75 bytes without the break. */
  private static final int LINE_BYTES = 75;

  private final StringBuilder text = new StringBuilder();
  private final ZoneId zone;
  private final Instant now;

  private CalendarFile(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /** The file’s text; leaves out connections without a known end. */
  public static String of(List<Connection> connections, ZoneId zone, Instant now) {
    CalendarFile file = new CalendarFile(zone, now);
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//CAPI Wizard//reminders//EN");
    file.line("CALSCALE:GREGORIAN");
    connections.forEach(file::event);
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private void event(Connection connection) {
    TokenFacts token = connection.token();
    Instant expires = token == null ? null : token.expires();
    if (expires == null) {
      return;
    }
    LocalDate day = expires.atZone(zone).toLocalDate();
    line("BEGIN:VEVENT");
    line("UID:" + connection.id() + "@capi-wizard.invalid");
    line("DTSTAMP:" + STAMP.format(now));
    // A later file counts as newer: minutes since 2020 fit the 31 bits that readers have.
    line("SEQUENCE:" + (now.getEpochSecond() / 60 - 26_297_280L));
    // Without a zone: ten o’clock wherever the calendar is read (RFC 5545 §3.3.5, form 1).
    line("DTSTART:" + LOCAL.format(day.atTime(ReminderPolicy.AT)));
    line("DTEND:" + LOCAL.format(day.atTime(ReminderPolicy.AT).plus(LENGTH)));
    line("TRANSP:TRANSPARENT");
    line("SUMMARY:" + escape(TEXTS.get("calendar.title", connection.name())));
    line("DESCRIPTION:" + escape(TEXTS.get("calendar.text", connection.name())));
    for (int days : connection.reminding().thresholds()) {
      alarm(connection.name(), days);
    }
    line("END:VEVENT");
  }

  /**
   * So many calendar days before, not times 24 hours (RFC 5545 §3.3.6): the alarm comes at the same
   * time of day, also across a change of the clock.
   */
  private void alarm(String name, int days) {
    line("BEGIN:VALARM");
    line("ACTION:DISPLAY");
    line("DESCRIPTION:" + escape(TEXTS.get("calendar.alarm", name)));
    line("TRIGGER;RELATED=START:" + (days > 0 ? "-P" + days + "D" : "PT0S"));
    line("END:VALARM");
  }

  private void line(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      String one = Character.toString(point);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE_BYTES) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += size;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }

  private static String escape(String value) {
    return PlainText.lines(value)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }
}
