package dev.capiwizard.texts;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, in the window and on the command line: other words for it are banned. */
class OneWordTest {
  private static final Path BUNDLES = Path.of("src/main/resources/dev/capiwizard/texts");

  /** The banned words, as a regular expression, and what is said in their place. */
  private static final Map<String, String> BANNED =
      Map.ofEntries(
          entry("\\b[Ll]og(ged)?[- ]?(in|on)\\b(?! here)", "sign in; the noun is sign-in"),
          entry("\\b[Ss]ignin\\b|\\b[Ss]ign-?on\\b", "sign in; the noun is sign-in"),
          entry("\\bto sign-in to\\b|\\b(can|please) sign-in\\b", "sign in, as a verb"),
          entry("\\b[Rr]ule IDs?\\b", "rule number"),
          entry("\\bapprove (it|our app|the app)\\b", "the Page confirms; LinkedIn approves"),
          entry("\\b([Vv]erified|[Vv]erifies|[Vv]erification)\\b", "confirmed; checks"),
          entry("\\b(billing admin|creative manager|campaign manager)\\b", "LinkedIn’s capitals"),
          entry("\\bCampaign manager\\b|\\bAccount manager\\b", "LinkedIn’s capitals"),
          entry("\\baccount (admin|administrator|owner)s?\\b", "account manager"),
          entry("\\b[Ss]uper-?[Aa]dmin|\\bSuper Admin\\b|\\b[Pp]age admin\\b", "super admin"),
          entry("(?i)\\bkeyring|password (store|vault)|credential (store|manager)", "keychain"),
          entry("\\byour (computer|system|machine)’s keychain", "this computer’s keychain"),
          entry("(?i)\\bstored (token|client|secret)", "saved"),
          entry("(?i)\\btokens? (has |have )?(ends?|ended)\\b", "expires, expired"),
          entry("(?i)\\b(withdrawn|invalidated)\\b", "cancelled"),
          entry("(?i)\\bredirect ur[is]\\b(?<!URL)", "redirect URL"),
          entry("(?i)\\bnotifications?\\b", "notice"),
          entry("(?i)\\b(simply|just) press\\b", "press"),
          entry("\\b[Tt]ap\\b|\\b[Hh]it\\b", "press"),
          entry("(?i)in (a|any|no) campaigns?\\b", "ad set (formerly: campaign)"),
          entry("\\b[Ee]mail\\b", "e-mail"),
          entry(
              "(?i)say it again|that was a mistake|something in the way|leave me alone",
              "words.md"),
          entry("(?i)all the same\\b.*\\btoken|by cable or by air|nobody has to act", "words.md"));

  /** A name in a file of settings is written as it is; a step’s id as it is typed. */
  private static final Set<String> ALLOWED =
      Set.of("managed support.object", "managed support.email", "commands capi-wizard.at");

  @Test
  void noOtherWordIsUsed() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : bundles()) {
      Properties bundle = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        bundle.load(in);
      }
      String name = file.getFileName().toString().replace(".properties", "");
      for (String key : bundle.stringPropertyNames()) {
        String text = bundle.getProperty(key);
        BANNED.forEach(
            (banned, better) -> {
              if (Pattern.compile(banned).matcher(text).find()
                  && !ALLOWED.contains(name + " " + key)) {
                found.add(name + " " + key + ": “" + text + "” Better: " + better);
              }
            });
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.toList();
    }
  }
}
