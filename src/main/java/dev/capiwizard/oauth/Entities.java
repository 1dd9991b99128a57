package dev.capiwizard.oauth;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entities that were copied from a page’s source, such as the one for an ampersand. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,6}));");

  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "",
          "equals", "=", "colon", ":");

  private Entities() {}

  /** Decodes twice, if a text was escaped twice; other text stays. */
  static String decode(String text) {
    String once = ENTITY.matcher(text).replaceAll(Entities::replacement);
    return ENTITY.matcher(once).replaceAll(Entities::replacement);
  }

  private static String replacement(MatchResult found) {
    return Matcher.quoteReplacement(character(found));
  }

  private static String character(MatchResult found) {
    if (found.group(3) != null) {
      return NAMED.getOrDefault(found.group(3), found.group());
    }
    int code =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : Integer.parseInt(found.group(2), 16);
    return Character.isValidCodePoint(code) && !Character.isISOControl(code)
        ? Character.toString(code)
        : found.group();
  }
}
