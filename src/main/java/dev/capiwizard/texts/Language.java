package dev.capiwizard.texts;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The language of the words. Dates, numbers and plurals for people are in it too, whatever the
 * computer’s language and digits: half a sentence in another language is no help. Text for machines
 * has no language, see {@link Invariant}.
 */
public final class Language {
  private static final String BUNDLES = "dev.capiwizard.texts.";

  /** Without it, Java falls back to the computer’s language if the wanted words are missing. */
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Language() {}

  /** The computer’s language if there are words in it, otherwise English. */
  public static Locale current() {
    return of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The nearest language that has words: each translation brings a {@code language} bundle. */
  public static Locale of(Locale wanted) {
    return Locale.forLanguageTag(
        ResourceBundle.getBundle(BUNDLES + "language", wanted, NO_FALLBACK).getString("tag"));
  }

  /**
   * Makes it the language of this process. The words of JavaFX, Swing and other libraries follow,
   * such as the months in a calendar, and so do the pages in the window, which are asked for in the
   * language that quotes them. Weeks begin as they did.
   *
   * @return the language that was chosen
   */
  public static Locale use(Locale wanted) {
    Locale language = of(wanted);
    DayOfWeek first = WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek();
    Locale.setDefault(
        new Locale.Builder()
            .setLocale(language)
            .setUnicodeLocaleKeyword("fw", first.name().substring(0, 3))
            .build());
    return language;
  }

  /**
   * The words of a bundle, in the current language.
   *
   * @param name the bundle’s name, such as {@code home}
   */
  public static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(BUNDLES + name, current(), NO_FALLBACK);
  }
}
