package dev.capiwizard.texts;

/** Digits that a person types, since keyboards of many languages have their own. */
public final class Digits {
  private Digits() {}

  /** A text with the decimal digits of every script as 0 to 9; the rest stays as it is. */
  public static String ascii(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed
        .codePoints()
        .forEach(
            point ->
                text.appendCodePoint(
                    Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return text.toString();
  }
}
