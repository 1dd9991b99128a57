package dev.capiwizard.oauth;

import dev.capiwizard.oauth.Pasted.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the parts of a pasted text that are pieces of one token. A token is one run of characters,
 * which mail, editors and terminals break at their margin. Doubtful parts are never joined.
 */
final class PastedPieces {
  /** One token’s text, joined from its pieces. */
  record Run(String label, String text, boolean cut, boolean clear) {
    @Override
    public String toString() {
      return "Run[" + text.length() + " characters]";
    }
  }

  static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  /** Shorter lines were not broken by a margin. */
  private static final int NARROWEST = 20;

  /** A longer piece is a token by itself, and nothing follows it. */
  private static final int WIDEST = 300;

  /** Mail and terminals have narrower margins. */
  private static final int WIDE = 150;

  private static final int LONGEST_WORD = 40;
  private static final Pattern WORD =
      Pattern.compile("[A-Z]?[a-z]*|[A-Z]+|\\d{1,12}|[a-z]{2,}(?:[A-Z][a-z]+)+");
  private static final Pattern MARKS = Pattern.compile("[-_./+~=]");
  static final String BEGINNING = "AQ";

  private final List<Run> runs = new ArrayList<>();
  private final List<Part> open = new ArrayList<>();
  private boolean unclear;

  private PastedPieces() {}

  /** The runs of a text; words are in none of them. */
  static List<Run> runs(List<Part> parts) {
    PastedPieces pieces = new PastedPieces();
    parts.forEach(pieces::add);
    pieces.close();
    return List.copyOf(pieces.runs);
  }

  /** Whether a text is a word, a name in a program or a date, which nobody drew at random. */
  static boolean isWord(String text) {
    if (!ALPHABET.matcher(text).matches()) {
      return true;
    }
    // A token’s first letters, cut off by a blank, would look like a word too.
    return !text.startsWith(BEGINNING)
        && text.length() <= LONGEST_WORD
        && Arrays.stream(MARKS.split(text)).allMatch(piece -> WORD.matcher(piece).matches());
  }

  private void add(Part part) {
    String text = part.text();
    if (isWord(text)) {
      // Below lines of one width, it may be their end or the next word.
      unclear |= part.onNewLine() && !part.begins() && isFull() && ALPHABET.matcher(text).matches();
      close();
    } else if (PastedKind.of(text).filter(kind -> kind != PastedKind.TOKEN).isPresent()
        && !(text.startsWith(BEGINNING) || isFull())) {
      close();
      open.add(part);
      close();
    } else {
      boolean another =
          text.length() >= WIDEST && !open.isEmpty() && open.getLast().text().length() >= WIDEST;
      if (part.begins() || another || (text.startsWith(BEGINNING) && !isFull())) {
        close();
      }
      open.add(part);
      if (part.ends() || part.cut()) {
        close();
      }
    }
  }

  /** Whether the run consists of whole lines so far, so that another may follow. */
  private boolean isFull() {
    if (open.isEmpty()) {
      return false;
    }
    int width = open.getFirst().text().length();
    return width >= NARROWEST
        && width <= WIDE
        && open.stream().skip(1).allMatch(one -> one.text().length() == width);
  }

  private void close() {
    if (!open.isEmpty()) {
      StringBuilder text = new StringBuilder();
      open.forEach(one -> text.append(one.text()));
      runs.add(
          new Run(
              open.getFirst().label(),
              text.toString(),
              open.getLast().cut(),
              !unclear && isBroken(open.stream().map(one -> one.text().length()).toList())));
    }
    open.clear();
    unclear = false;
  }

  /** Whether these can be the lines of one text: nothing follows a short line. */
  private static boolean isBroken(List<Integer> widths) {
    int count = widths.size();
    if (count == 1) {
      return true;
    }
    int widest = widths.stream().mapToInt(one -> one).max().orElse(0);
    List<Integer> whole = widths.subList(0, count - 1);
    int narrowest = whole.stream().mapToInt(one -> one).min().orElse(0);
    // The first line may have a name before it.
    boolean even = count < 4 || whole.subList(1, count - 1).stream().distinct().count() == 1;
    boolean tail = widths.getLast() >= NARROWEST || widest <= WIDE;
    return narrowest >= NARROWEST && widest < WIDEST && even && tail;
  }
}
