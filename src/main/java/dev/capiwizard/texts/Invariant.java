package dev.capiwizard.texts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Text for machines: files, units, codes, addresses, requests, scripts, logs. Its digits are 0 to 9
 * and its calendar is ISO’s on every computer. What a person reads is not written here, see {@link
 * Texts} and {@link DateStyle}.
 */
public final class Invariant {
  private Invariant() {}

  /** As {@link String#format}, the same on every computer. */
  @SuppressWarnings("AnnotateFormatMethod") // The annotation would be one more library.
  public static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }

  /** As {@link DateTimeFormatter#ofPattern(String)}, the same on every computer. */
  public static DateTimeFormatter dates(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
