package dev.capiwizard.texts;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The language of the words. Dates, numbers and plurals that a person reads are in it as well,
 * whatever language and digits the computer has: half a sentence in another language is no help.
 * Text for machines has none, see {@link Invariant}.
 */
public final class Language {
  private static final String BUNDLES = "dev.capiwizard.texts.";

  /** Without it Java takes the words of the computer’s language where those wanted are missing. */
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Language() {}

  /** That of the computer where there are words in it, else English. */
  public static Locale current() {
    return of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** The nearest language that there are words in: each translation brings a {@code language}. */
  public static Locale of(Locale wanted) {
    return Locale.forLanguageTag(
        ResourceBundle.getBundle(BUNDLES + "language", wanted, NO_FALLBACK).getString("tag"));
  }

  /**
   * Makes it the language of this process: the words that JavaFX, Swing and the other libraries
   * bring follow, such as the names of months in a calendar to pick from, and pages that are shown
   * in the window are asked for in the language that quotes them. Weeks begin as they did.
   *
   * @return the language that was taken
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
   * @param name such as {@code home}
   */
  public static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(BUNDLES + name, current(), NO_FALLBACK);
  }
}
