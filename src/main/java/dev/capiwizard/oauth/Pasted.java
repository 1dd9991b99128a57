package dev.capiwizard.oauth;

import java.util.EnumSet;
import java.util.Set;

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

  public Pasted {
    removed = Set.copyOf(removed);
  }

  /** Takes away blanks, line ends and quotes around and inside, and a leading "Bearer". */
  public static Pasted clean(String pasted) {
    Set<Removed> removed = EnumSet.noneOf(Removed.class);
    StringBuilder kept = new StringBuilder();
    String rest = pasted.strip();
    if (rest.regionMatches(true, 0, "bearer ", 0, 7)) {
      rest = rest.substring(7);
      removed.add(Removed.BEARER);
    }
    if (rest.length() < pasted.length() && removed.isEmpty()) {
      removed.add(pasted.contains("\n") ? Removed.LINE_ENDS : Removed.BLANKS);
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
