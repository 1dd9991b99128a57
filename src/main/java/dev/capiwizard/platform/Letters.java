package dev.capiwizard.platform;

import java.util.Arrays;
import java.util.stream.Stream;

/** Whether Java could read the names that it was started with. */
public final class Letters {
  /** Java’s replacement for bytes that are not letters in its locale. */
  private static final String LOST = "\uFFFD";

  private Letters() {}

  /**
   * Whether a name has lost letters: it then names no existing file, and stays broken wherever it
   * is stored. The launchers choose a locale in which that does not happen.
   */
  public static boolean areLost(String home, String... arguments) {
    return Stream.concat(Stream.of(home), Arrays.stream(arguments))
        .anyMatch(one -> one.contains(LOST));
  }
}
