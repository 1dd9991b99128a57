package dev.capiwizard.oauth;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted text, freed from what copying adds.
 *
 * @param text what is left
 * @param removed what was taken away, to be told
 */
public record Pasted(String text, Set<Removed> removed) {
  /** What copying adds. */
  public enum Removed {
    BLANKS,
    LINE_ENDS,
    QUOTES,
    BEARER
  }

  private static final String QUOTES = "\"'`“”„‘’«»";

  /** The word and the blanks after it; quotes and blanks may stand before it. */
  private static final Pattern BEARER =
      Pattern.compile(
          "(?i)^([\\s\\p{Z}\\x{200B}\\x{FEFF}"
              + QUOTES
              + "]*)bearer[\\s\\p{Z}\\x{200B}\\x{FEFF}]+");

  public Pasted {
    removed = Set.copyOf(removed);
  }

  /** Takes away blanks, line ends and quotes around and inside, and a leading "Bearer". */
  public static Pasted clean(String pasted) {
    Set<Removed> removed = EnumSet.noneOf(Removed.class);
    StringBuilder kept = new StringBuilder();
    Matcher bearer = BEARER.matcher(pasted);
    String rest = pasted;
    if (bearer.find()) {
      rest = bearer.group(1) + pasted.substring(bearer.end());
      removed.add(Removed.BEARER);
    }
    rest.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r') {
                removed.add(Removed.LINE_ENDS);
              } else if (Character.isWhitespace(c)
                  || Character.isSpaceChar(c)
                  || c == 0x200B
                  || c == 0xFEFF) {
                removed.add(Removed.BLANKS);
              } else if (QUOTES.indexOf(c) >= 0) {
                removed.add(Removed.QUOTES);
              } else {
                kept.appendCodePoint(c);
              }
            });
    return new Pasted(kept.toString(), removed);
  }

  /** Never the text: it may be a secret. */
  @Override
  public String toString() {
    return "Pasted[" + text.length() + " characters, removed " + removed + "]";
  }
}
