package dev.capiwizard.upstack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of interfaces that are nobody’s; any other word becomes its length. */
final class NeutralWords {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** What may stand around a word, and tells nothing. */
  private static final Pattern CORE =
      Pattern.compile("^([\\p{P}\\p{S}&&[^#@]]{0,3})(.*?)([\\p{P}\\p{S}&&[^@]]{0,3})$");

  private static final int MOST_WORDS = 24;
  private static final Set<String> KNOWN = known();

  private NeutralWords() {}

  private static Set<String> known() {
    Set<String> words = new HashSet<>();
    words.addAll(Arrays.asList(UpstackScripts.PLAIN_WORDS.split(" ", -1)));
    words.addAll(Arrays.asList(UpstackScripts.words("interface-words.txt").split(" ", -1)));
    return Set.copyOf(words);
  }

  /** The text with each word that is not known replaced by its length, such as {@code {6}}. */
  static String of(String text) {
    StringBuilder neutral = new StringBuilder();
    Matcher words = WORD.matcher(text);
    int count = 0;
    while (words.find()) {
      if (count == MOST_WORDS) {
        return neutral.append(" …").toString();
      }
      neutral.append(count++ == 0 ? "" : " ").append(word(words.group()));
    }
    return neutral.toString();
  }

  private static String word(String word) {
    Matcher parts = CORE.matcher(word);
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return "{" + length(word) + "}";
    }
    String core = parts.group(2);
    boolean known =
        Arrays.stream(core.split("[-/’']", -1))
            .allMatch(part -> KNOWN.contains(part.toLowerCase(Locale.ROOT)));
    String kept = known ? core : "{" + length(core) + "}";
    return plain(parts.group(1)) + kept + plain(parts.group(3));
  }

  /** Braces and quotes are the skeleton’s own signs. */
  private static String plain(String signs) {
    return signs.replaceAll("[{}\"]", "");
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
