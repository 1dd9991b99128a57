package dev.capiwizard.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A made-up language: English with accents, whose words are 40 % longer. It shows what a
 * translation would cut off, and what is said without a bundle.
 */
public final class LongWords {
  /** As Java, Android and Chrome call their made-up English. */
  public static final String TAG = "en-XA";

  private static final Path BUNDLES = Path.of("src/main/resources/dev/capiwizard/texts");
  private static final Path MADE = Path.of("target/test-classes/dev/capiwizard/texts");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w/.@_%-])\\p{L}{3,}(?![\\w/@_]|\\.\\w|://)");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");
  private static final double LONGER = 0.4;

  private LongWords() {}

  /** Does something in this language; nothing else of the process may run beside it. */
  public static <T> T speak(Callable<T> work) throws Exception {
    make();
    return Locales.on(TAG, work);
  }

  /** One text of a bundle in this language; what stands in curly brackets stays as it is. */
  static String longer(String pattern) {
    StringBuilder made = new StringBuilder();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= pattern.length(); at++) {
      char now = at == pattern.length() ? '{' : pattern.charAt(at);
      if (now == '{' && depth++ == 0) {
        made.append(words(pattern.substring(from, at)));
        from = at;
      } else if (now == '}' && --depth == 0) {
        made.append(pattern, from, at + 1);
        from = at + 1;
      }
    }
    return made.append(pattern, Math.min(from, pattern.length()), pattern.length()).toString();
  }

  private static String words(String text) {
    return WORD.matcher(text).replaceAll(LongWords::word);
  }

  /** Every vowel is doubled, in turn, until the word is long enough, and each has an accent. */
  private static String word(MatchResult found) {
    String word = found.group();
    int[] wanted = {(int) Math.ceil(word.length() * LONGER)};
    String long1 =
        VOWEL
            .matcher(word)
            .replaceAll(
                vowel -> {
                  String accented = accent(vowel.group().charAt(0));
                  return wanted[0]-- > 0 ? accented + accented : accented;
                });
    return long1 + "~".repeat(Math.max(0, wanted[0]));
  }

  private static String accent(char vowel) {
    int at = "aeiouyAEIOUY".indexOf(vowel);
    return "áéíóúýÁÉÍÓÚÝ".substring(at, at + 1);
  }

  private static void make() throws IOException {
    Files.createDirectories(MADE);
    try (Stream<Path> files = Files.list(BUNDLES)) {
      for (Path file : files.toList()) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          words.load(reader);
        }
        String name = String.valueOf(file.getFileName()).replace(".properties", "");
        if (name.equals("language")) {
          words.setProperty("tag", TAG);
        } else {
          // A file’s name is no text to be read.
          words.replaceAll(
              (key, text) ->
                  String.valueOf(key).endsWith("file") ? text : longer(String.valueOf(text)));
        }
        StringBuilder lines = new StringBuilder();
        words.forEach(
            (key, text) ->
                lines
                    .append(key)
                    .append('=')
                    .append(String.valueOf(text).replace("\\", "\\\\").replace("\n", "\\n"))
                    .append('\n'));
        Files.writeString(MADE.resolve(name + "_en_XA.properties"), lines);
      }
    }
  }
}
