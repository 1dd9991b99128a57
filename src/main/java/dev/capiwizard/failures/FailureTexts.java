package dev.capiwizard.failures;

import dev.capiwizard.texts.Language;

/** The words of the catalogue, in the current language. */
public final class FailureTexts {
  private FailureTexts() {}

  /** What happened, one short line. */
  public static String title(FailureCode code) {
    return text(code, "title");
  }

  /** What may have led to it, in plain words. */
  public static String cause(FailureCode code) {
    return text(code, "cause");
  }

  /** The one next thing to do. */
  public static String next(FailureCode code) {
    return text(code, "next");
  }

  /** Who can put it right, one sentence. */
  public static String who(FailureCode code) {
    return string("who." + code.who());
  }

  /** One sentence for the command line: title, next step and code. */
  public static String line(FailureCode code) {
    return title(code) + " " + next(code) + " (" + code.id() + ")";
  }

  private static String text(FailureCode code, String part) {
    return string(code.id() + "." + part);
  }

  private static String string(String key) {
    return Language.bundle("failures").getString(key);
  }
}
