package dev.capiwizard.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Computers of other languages, in the tests’ own process. */
public final class Locales {
  /**
   * Other digits, other letters for I and i, a comma in numbers, other calendars, right to left.
   */
  public static final List<String> TAGS =
      List.of(
          "fa-IR",
          "ar-EG-u-nu-arab",
          "hi-IN-u-nu-deva",
          "th-TH-u-ca-buddhist-nu-thai",
          "ja-JP-u-ca-japanese",
          "tr-TR",
          "az-AZ",
          "lt-LT",
          "de-DE",
          "fr-FR",
          "he-IL",
          "my-MM",
          "zh-CN");

  private Locales() {}

  /**
   * Does something while the computer has a language, and gives it back its own. One at a time: a
   * test beside it that asks for another waits.
   */
  public static synchronized <T> T on(String tag, Callable<T> work) throws Exception {
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      return work.call();
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
  }
}
