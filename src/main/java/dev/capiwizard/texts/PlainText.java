package dev.capiwizard.texts;

/**
 * Texts that others wrote, such as names, made harmless before they are kept or shown: control
 * characters move the cursor of a terminal, end a line of a file, or turn the reading direction of
 * what stands beside them (Unicode 16, sections 23.1 and 23.2; UAX #9). Letters of every alphabet
 * and the joiners of emoji stay.
 */
public final class PlainText {
  private PlainText() {}

  /** As one line: what ends a line or moves to a column is a blank, the rest of it is gone. */
  public static String line(String text) {
    return clean(text, false);
  }

  /** As {@link #line}, but with its line ends. */
  public static String lines(String text) {
    return clean(text.replace("\r\n", "\n"), true);
  }

  /**
   * Whether a character is not seen, and changes how others are shown: control characters, the ends
   * of lines and paragraphs, marks of reading direction, and invisible format marks.
   */
  public static boolean isControl(int c) {
    return Character.isISOControl(c)
        || c == 0x061C
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }

  private static String clean(String text, boolean keepsLines) {
    if (text.codePoints().noneMatch(PlainText::isControl)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!isControl(c) || (keepsLines && c == '\n')) {
                clean.appendCodePoint(c);
              } else if (Character.isWhitespace(c) || c == 0x85) {
                clean.append(' ');
              }
            });
    return clean.toString();
  }
}
