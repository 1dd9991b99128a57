package dev.capiwizard.trial;

import org.jspecify.annotations.Nullable;

/** Where a person reads and types. */
public interface Terminal {
  void say(String line);

  /** Asks and waits for a line; null once nothing more can be typed. */
  @Nullable String ask(String prompt);
}
