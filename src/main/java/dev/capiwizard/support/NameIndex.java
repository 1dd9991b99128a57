package dev.capiwizard.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names with their substitutes, found in a text in time that depends only on the text’s length, not
 * on the number of names. Safe from any thread.
 */
final class NameIndex {
  /** The number of first letters by which names are indexed. */
  private static final int HEAD = 3;

  private record Name(String name, String cover) {}

  private final Map<String, List<Name>> byHead = new HashMap<>();

  NameIndex(Map<String, String> covers) {
    covers.forEach(
        (name, cover) ->
            byHead
                .computeIfAbsent(head(name, 0, HEAD), key -> new ArrayList<>())
                .add(new Name(name, cover)));
    // Longest first, since a name may be part of another.
    Comparator<Name> byLength = Comparator.comparingInt(one -> one.name.length());
    byHead.values().forEach(all -> all.sort(byLength.reversed()));
  }

  /** The text with each name covered that appears in it as a word. */
  String cover(String text) {
    StringBuilder clean = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Name found = begins(text, at) ? longest(text, at) : null;
      if (found == null) {
        clean.append(text.charAt(at));
        at++;
      } else {
        clean.append(found.cover);
        at += found.name.length();
      }
    }
    return clean.toString();
  }

  private @Nullable Name longest(String text, int at) {
    // A name shorter than a full head is its own head.
    for (int length = HEAD; length > 0; length--) {
      if (at + length <= text.length()) {
        for (Name one : byHead.getOrDefault(head(text, at, length), List.of())) {
          if (text.startsWith(one.name, at) && ends(text, at + one.name.length())) {
            return one;
          }
        }
      }
    }
    return null;
  }

  private static String head(String text, int at, int length) {
    return text.substring(at, Math.min(text.length(), at + length));
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
  }

  private static boolean ends(String text, int at) {
    return at == text.length() || !Character.isLetterOrDigit(text.codePointAt(at));
  }
}
