package dev.capiwizard.texts;

/**
 * Makes texts of others, such as names, harmless before they are kept or shown: control characters
 * move a terminal’s cursor, end a line of a file, or turn the reading direction of the text around
 * (Unicode 16, sections 23.1 and 23.2; UAX #9). Letters of every alphabet and the joiners of emoji
 * stay.
 */
public final class PlainText {
  private PlainText() {}

  /** The text in one line: line ends and tabs become blanks, other control characters go. */
  public static String line(String text) {
    return clean(text, false);
  }

  /** Like {@link #line}, but keeps line ends. */
  public static String lines(String text) {
    return clean(text.replace("\r\n", "\n"), true);
  }

  /**
   * Whether a character is invisible and changes how others are shown: control characters, ends of
   * lines and paragraphs, marks of reading direction, and invisible format marks.
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
