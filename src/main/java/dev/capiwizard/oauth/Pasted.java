package dev.capiwizard.oauth;

import dev.capiwizard.texts.PastedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted text in its parts, each freed from the marks that copying adds. Parts are never joined
 * here: {@link PastedToken} decides whether they are pieces of one token.
 *
 * @param parts the parts between blanks, in order; none is empty
 * @param removed the marks that were removed or decoded, to be told
 */
record Pasted(List<Part> parts, Set<Removed> removed) {
  /** The marks that copying adds. */
  enum Removed {
    BLANKS,
    LINE_ENDS,
    INVISIBLE,
    QUOTES,
    BRACKETS,
    BEARER,
    LABEL,
    WORDS,
    PUNCTUATION,
    LOOK_ALIKES,
    ENCODED
  }

  /**
   * A part between two blanks.
   *
   * @param label the name before it, such as {@code access_token}, in small letters and without
   *     marks; empty if there is none
   * @param begins whether a mark before it shows that its beginning is complete
   * @param ends whether a mark after it shows that its end is complete
   * @param cut whether it ends in an ellipsis
   * @param onNewLine whether it begins a line
   */
  record Part(
      String text, String label, boolean begins, boolean ends, boolean cut, boolean onNewLine) {
    @Override
    public String toString() {
      return "Part[" + text.length() + " characters]";
    }
  }

  private static final String QUOTES = "\"'`´“”„‟‘’‚‹›«»「」";
  private static final String BRACKETS = "<>()[]{}【】";
  private static final String MARKS = ",;:!?|*•·\\";

  /** The field’s own name as LinkedIn, Java, JavaScript or Python print it. */
  private static final Pattern JSON_NAME =
      Pattern.compile("\\\\?[\"']([A-Za-z_][A-Za-z0-9_.-]{0,60})\\\\?[\"']\\s*:\\s*");

  private static final Pattern NEXT_PARAMETER = Pattern.compile("[?&#](?=[A-Za-z_]{1,40}=)");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|b|i|p|br|em|li|td|tr|ul|pre|div|code|font|span|input|strong)"
              + "(?:\\s[^<>]*)?/?>");

  /** A soft line end of quoted-printable text (RFC 2045 §6.7), whose lines have 76 characters. */
  private static final Pattern SOFT_LINE_END =
      Pattern.compile("(?m)^([^\\r\\n]{59,75})=\\r?\\n(?=[A-Za-z0-9._~+/=-])");

  private static final Pattern LABEL =
      Pattern.compile("^([A-Za-z_$][A-Za-z0-9_.$-]{0,60}?)(?:=>|:=|=|:)(?!=|//)(.+)$");
  private static final Pattern LABEL_ALONE =
      Pattern.compile("^([A-Za-z_$][A-Za-z0-9_.$-]{0,60}?)(?:=>|:=|=|:)$");

  /** The marks that a reply puts before the lines of the first mail. */
  private static final Pattern REPLY = Pattern.compile("(?m)^[ \\t]*>[> \\t]*");

  /** Such as the dash of a list, or the sign between a name and its value. */
  private static final Pattern SIGNS = Pattern.compile("[=:+~/_-]+");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  Pasted {
    parts = List.copyOf(parts);
    removed = Set.copyOf(removed);
  }

  /**
   * Splits a text into its parts.
   *
   * @param isLabel whether the text before {@code =} is a name, not part of the value: a secret may
   *     hold that sign
   */
  static Pasted read(String pasted, Predicate<String> isLabel) {
    return new Reader(isLabel).read(pasted);
  }

  /** Restores the intended characters after a page, mail or editor has changed them. */
  static String characters(String pasted, Set<Removed> removed) {
    String decoded = Entities.decode(pasted);
    if (!decoded.equals(pasted)) {
      removed.add(Removed.ENCODED);
    }
    PastedText plain = PastedText.of(decoded);
    if (plain.hadInvisible()) {
      removed.add(Removed.INVISIBLE);
    }
    if (plain.hadLookAlikes()) {
      removed.add(Removed.LOOK_ALIKES);
    }
    return plain.text().replaceAll("\\R", "\n");
  }

  /** The form in which labels are compared: small letters without marks. */
  static String name(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Leaves the text out, since it may be a secret. */
  @Override
  public String toString() {
    return "Pasted[" + parts.size() + " parts, removed " + removed + "]";
  }

  /** Reads one text from beginning to end. */
  private static final class Reader {
    private final Predicate<String> isLabel;
    private final Set<Removed> removed = EnumSet.noneOf(Removed.class);
    private final List<Part> parts = new ArrayList<>();
    private String label = "";
    private boolean begins;

    Reader(Predicate<String> isLabel) {
      this.isLabel = isLabel;
    }

    Pasted read(String pasted) {
      String text = characters(pasted, removed);
      text.codePoints()
          .filter(PastedText::isBlank)
          .mapToObj(c -> PastedText.isLineEnd(c) ? Removed.LINE_ENDS : Removed.BLANKS)
          .forEach(removed::add);
      text = replaced(TAG, text, " ", Removed.BRACKETS);
      text = replaced(REPLY, text, "", Removed.BRACKETS);
      text = replaced(SOFT_LINE_END, text, "$1", Removed.LINE_ENDS);
      // An equals sign of quoted-printable text; neither tokens nor secrets hold this inside.
      text = replaced(Pattern.compile("=3D"), text, "=", Removed.ENCODED);
      text = replaced(JSON_NAME, text, "\n$1: ", Removed.LABEL);
      text = NEXT_PARAMETER.matcher(text).replaceAll("\n");
      chunks(text);
      return new Pasted(parts, removed);
    }

    private String replaced(Pattern pattern, String text, String by, Removed what) {
      String now = pattern.matcher(text).replaceAll(by);
      if (!now.equals(text)) {
        removed.add(what);
      }
      return now;
    }

    private void chunks(String text) {
      int at = 0;
      boolean newLine = true;
      while (at < text.length()) {
        int c = text.codePointAt(at);
        if (PastedText.isBlank(c)) {
          newLine |= PastedText.isLineEnd(c);
          at += Character.charCount(c);
          continue;
        }
        int end = at;
        while (end < text.length() && !PastedText.isBlank(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        boolean last = text.substring(end).isBlank();
        chunk(text.substring(at, end), newLine, last);
        newLine = false;
        at = end;
      }
    }

    private void chunk(String chunk, boolean newLine, boolean last) {
      String rest = withoutLead(chunk);
      Matcher alone = LABEL_ALONE.matcher(rest);
      if (!last && alone.matches() && isLabel.test(alone.group(1))) {
        named(alone.group(1));
        return;
      }
      for (Matcher before = LABEL.matcher(rest);
          before.matches() && isLabel.test(before.group(1));
          before = LABEL.matcher(rest)) {
        named(before.group(1));
        rest = withoutLead(before.group(2));
      }
      if (rest.equalsIgnoreCase("bearer") && !last) {
        removed.add(Removed.BEARER);
        begins = true;
        return;
      }
      tail(rest, newLine);
    }

    private void named(String name) {
      label = name(name);
      removed.add(Removed.LABEL);
      begins = true;
    }

    private String withoutLead(String chunk) {
      int at = 0;
      while (at < chunk.length() && around(chunk.charAt(at))) {
        begins = true;
        at++;
      }
      return chunk.substring(at);
    }

    private void tail(String chunk, boolean newLine) {
      int end = chunk.length();
      boolean cut = false;
      while (end > 0) {
        char c = chunk.charAt(end - 1);
        if (chunk.startsWith("...", end - 3)) {
          end -= 3;
          cut = true;
        } else if (c == '…') {
          end--;
          cut = true;
        } else if (c == '.') {
          removed.add(Removed.PUNCTUATION);
          end--;
        } else if (around(c)) {
          end--;
        } else {
          break;
        }
      }
      if (SIGNS.matcher(chunk.substring(0, end)).matches()) {
        removed.add(Removed.PUNCTUATION);
        begins = true;
      } else if (end > 0) {
        boolean ends = end < chunk.length();
        String text = unescaped(chunk.substring(0, end));
        parts.add(new Part(text, label, begins, ends, cut, newLine));
        label = "";
        begins = false;
      }
    }

    /** Whether a character surrounds a value and its removal is told. */
    private boolean around(char c) {
      if (QUOTES.indexOf(c) >= 0) {
        removed.add(Removed.QUOTES);
      } else if (BRACKETS.indexOf(c) >= 0) {
        removed.add(Removed.BRACKETS);
      } else if (MARKS.indexOf(c) >= 0) {
        removed.add(Removed.PUNCTUATION);
      } else {
        return false;
      }
      return true;
    }

    /** Decodes percent signs, twice if encoded twice; no token or secret holds one. */
    private String unescaped(String text) {
      String now = text;
      for (int i = 0; i < 2 && ESCAPES.matcher(now).find(); i++) {
        now = Escapes.decode(now);
        removed.add(Removed.ENCODED);
      }
      return now;
    }
  }
}
