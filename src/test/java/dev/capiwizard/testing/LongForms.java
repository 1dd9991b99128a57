package dev.capiwizard.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of thousands of texts stand in another, found in one pass over it: by the rolling hash of
 * their first letters (Rabin and Karp), then letter by letter. Safe from several threads.
 */
final class LongForms {
  /** Shorter ones have to be looked for one by one. */
  static final int SHORTEST = 12;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long OF_FIRST_LETTER = power(SHORTEST - 1);

  private final Map<Long, List<String>> byBeginning = new HashMap<>();

  /** Some bits of each hash, since nearly every place of a text begins none of them. */
  private final BitSet begun = new BitSet();

  /** Takes those that are long enough, and leaves the others. */
  LongForms(Iterable<String> forms) {
    for (String form : forms) {
      if (form.length() >= SHORTEST) {
        long hash = hash(form);
        byBeginning.computeIfAbsent(hash, none -> new ArrayList<>()).add(form);
        begun.set(bits(hash));
      }
    }
  }

  /** Those that stand anywhere in a text. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    if (text.length() < SHORTEST) {
      return found;
    }
    long hash = hash(text);
    for (int at = 0; ; at++) {
      if (begun.get(bits(hash))) {
        for (String form : byBeginning.getOrDefault(hash, List.of())) {
          if (text.startsWith(form, at)) {
            found.add(form);
          }
        }
      }
      if (at + SHORTEST == text.length()) {
        return found;
      }
      hash = (hash - text.charAt(at) * OF_FIRST_LETTER) * BASE + text.charAt(at + SHORTEST);
    }
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < SHORTEST; i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return hash;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  private static int bits(long hash) {
    return (int) (hash >>> 44);
  }
}
