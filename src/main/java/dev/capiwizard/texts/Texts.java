package dev.capiwizard.texts;

import java.text.MessageFormat;

/**
 * The words of one part of the program: {@code private static final Texts TEXTS =
 * Texts.of("signin")} reads {@code texts/signin.properties}. Values are {@link MessageFormat}
 * patterns: apostrophes are always written twice.
 */
public final class Texts {
  private final String bundle;

  private Texts(String bundle) {
    this.bundle = bundle;
  }

  /** The bundle with this name, looked up in the current language at each call. */
  public static Texts of(String name) {
    return new Texts(name);
  }

  /**
   * Reads a bundle before it is needed. Not for the FX thread.
   *
   * @throws java.util.MissingResourceException if there is none with this name
   */
  public static void readAhead(String name) {
    var _ = Language.bundle(name);
  }

  /** Whether there are words for a key, if some keys have none. */
  public boolean has(String key) {
    return Language.bundle(bundle).containsKey(key);
  }

  /**
   * @throws java.util.MissingResourceException if the key is missing, which a test finds first
   */
  public String get(String key, Object... arguments) {
    String pattern = Language.bundle(bundle).getString(key);
    return new MessageFormat(pattern, Language.current()).format(arguments);
  }
}
