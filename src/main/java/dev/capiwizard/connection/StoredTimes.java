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
 * Has Jackson read the times of the file as they are mostly written, {@code 2026-09-22T09:00:00Z},
 * without Java’s formatter, which needs more memory for five thousand of them than all else that is
 * read: it would be collected before the first window. All other forms are read as before.
 */
final class StoredTimes extends StdScalarDeserializer<Instant> {
  private static final String FORM = "0000-00-00T00:00:00Z";

  StoredTimes() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    Instant time = parser.hasToken(JsonToken.VALUE_STRING) ? of(parser.getString()) : null;
    return time == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : time;
  }

  /** The time in the usual form; null for another form, and for a time that there is not. */
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
              number(text, 17, 19));
      return time.toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isUsual(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      char is = text.charAt(i);
      if (wanted == '0' ? is < '0' || is > '9' : is != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
