package dev.capiwizard.connection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Has Jackson read the times of the file in the form in which they are written, such as {@code
 * 2026-09-22T09:00:00Z} or with a fraction of the second. Java’s formatter needs 8 MB for the times
 * of a thousand connections, half of what all their reading needs. All other forms are read as
 * before.
 */
final class StoredTimes extends StdScalarDeserializer<Instant> {
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int MOST_DIGITS = 9;

  StoredTimes() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    Instant time = parser.hasToken(JsonToken.VALUE_STRING) ? of(parser.getString()) : null;
    return time == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : time;
  }

  /** The time in the usual form; null for another form, and for an impossible date or time. */
  static @Nullable Instant of(String text) {
    if (!isUsual(text)) {
      return null;
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanoseconds(text));
      return time.toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isUsual(String text) {
    int end = text.length() - 1;
    if (end < FORM.length() || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return end == FORM.length() || hasFraction(text, end);
  }

  private static boolean hasFraction(String text, int end) {
    int digits = end - FORM.length() - 1;
    if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > MOST_DIGITS) {
      return false;
    }
    for (int i = FORM.length() + 1; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int nanoseconds(String text) {
    int nanoseconds = 0;
    for (int i = 1; i <= MOST_DIGITS; i++) {
      int at = FORM.length() + i;
      nanoseconds = nanoseconds * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
    }
    return nanoseconds;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
