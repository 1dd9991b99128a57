package dev.capiwizard.texts;

/**
 * A typed or pasted text in plain characters: invisible characters are gone, and look-alikes of
 * ordinary characters are replaced.
 *
 * @param text the cleaned text
 * @param hadInvisible whether invisible characters were removed (Unicode category Cf, such as the
 *     soft hyphen, and the fillers that other categories hold)
 * @param hadLookAlikes whether full-width letters or typographic hyphens were made ordinary
 */
public record PastedText(String text, boolean hadInvisible, boolean hadLookAlikes) {
  private static final int FIRST_WIDE = 0xFF01;
  private static final int LAST_WIDE = 0xFF5E;
  private static final int WIDE_TO_ASCII = 0xFEE0;

  /** Reads a text as it came. */
  public static PastedText of(String pasted) {
    StringBuilder kept = new StringBuilder(pasted.length());
    boolean invisible = false;
    boolean alike = false;
    for (int c : pasted.codePoints().toArray()) {
      int plain = plain(c);
      if (isInvisible(c)) {
        invisible = true;
      } else {
        alike |= plain != c;
        // Never dropped, or the words on its two sides would become one.
        kept.appendCodePoint(isOtherControl(c) ? ' ' : plain);
      }
    }
    return new PastedText(kept.toString(), invisible, alike);
  }

  /**
   * One line for people, such as a name. Its letters stay as they are, since a joiner between two
   * letters has a meaning in some languages. Blanks around it go, and a line end becomes a blank.
   */
  public static String line(String typed) {
    StringBuilder line = new StringBuilder(typed.length());
    for (int c : PlainText.line(typed).codePoints().toArray()) {
      line.appendCodePoint(isBlank(c) ? ' ' : c);
    }
    int start = 0;
    int end = line.length();
    while (start < end && isEdge(line.codePointAt(start))) {
      start += Character.charCount(line.codePointAt(start));
    }
    while (end > start && isEdge(line.codePointBefore(end))) {
      end -= Character.charCount(line.codePointBefore(end));
    }
    return line.substring(start, end).replaceAll(" {2,}", " ");
  }

  /**
   * A number as people write it: digits of every script become 0 to 9, and the text around goes.
   */
  public static String digits(String typed) {
    StringBuilder ascii = new StringBuilder(typed.length());
    for (int c : Digits.ascii(of(typed).text()).codePoints().toArray()) {
      ascii.appendCodePoint(isBlank(c) ? ' ' : c);
    }
    return ascii.toString().strip();
  }

  /**
   * Blanks of every width, tabs and line ends; also the braille blank, which counts as a symbol.
   */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800;
  }

  /** Line ends of every system, and of Unicode. */
  public static boolean isLineEnd(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isEdge(int c) {
    return c == ' ' || isInvisible(c);
  }

  private static boolean isOtherControl(int c) {
    return Character.getType(c) == Character.CONTROL && !isBlank(c);
  }

  /** Category Cf, and what Unicode calls “default ignorable” or uses as a filler elsewhere. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2065
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFFFC
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  private static int plain(int c) {
    if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      return c - WIDE_TO_ASCII;
    }
    // A dash is not included: word processors make it of two hyphens.
    return c == 0x2010 || c == 0x2011 || c == 0x2212 || c == 0xFE63 ? '-' : c;
  }

  /** Leaves the text out, since it may be a secret. */
  @Override
  public String toString() {
    return "PastedText[" + text.length() + " characters]";
  }
}
