package dev.capiwizard.texts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Text for machines: files, units, codes, addresses, requests, scripts, logs. On every computer its
 * digits are 0 to 9 and its calendar is ISO’s. Text for people comes from {@link Texts} and {@link
 * DateStyle} instead.
 */
public final class Invariant {
  private Invariant() {}

  /** Like {@link String#format}, but the same on every computer. */
  @SuppressWarnings("AnnotateFormatMethod") // The annotation would need one more library.
  public static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }

  /** Like {@link DateTimeFormatter#ofPattern(String)}, but the same on every computer. */
  public static DateTimeFormatter dates(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
