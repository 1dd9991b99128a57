package dev.capiwizard.ui;

import dev.capiwizard.texts.Invariant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * The look where the system asks for high contrast: every word, line and edge in the system’s own
 * foreground colour on its own background. The names of the settings are those of {@link
 * javafx.application.Platform.Preferences}. Pure.
 */
final class HighContrast {
  /** The style class of a window’s root in this look. */
  static final String STYLE_CLASS = "high-contrast";

  private static final String WINDOWS = "Windows.SPI.HighContrast";
  private static final String GNOME_THEME = "GTK.theme_name";

  private HighContrast() {}

  /** Whether the system asks for it: by a switch on Windows, by a theme’s name on Linux. */
  static boolean isAskedFor(Map<String, ?> preferences) {
    return Boolean.TRUE.equals(preferences.get(WINDOWS))
        || String.valueOf(preferences.get(GNOME_THEME))
            .toLowerCase(Locale.ROOT)
            .replace("-", "")
            .startsWith("highcontrast");
  }

  /** The colours as a style for the root; empty where high contrast is not asked for. */
  static Optional<String> style(Map<String, ?> preferences, Color foreground, Color background) {
    if (!isAskedFor(preferences)) {
      return Optional.empty();
    }
    String front = Invariant.format(":%s;", css(foreground));
    String back = Invariant.format(":%s;", css(background));
    return Optional.of(
        Stream.concat(
                Stream.of(
                        "ink",
                        "soft",
                        "line",
                        "edge",
                        "accent",
                        "accent-strong",
                        "focus",
                        "good",
                        "warn",
                        "bad",
                        "mark")
                    .map(name -> "-cw-" + name + front),
                Stream.of(
                        "paper",
                        "ground",
                        "on-accent",
                        "accent-soft",
                        "good-soft",
                        "warn-soft",
                        "bad-soft",
                        "mark-soft",
                        "on-mark",
                        "sunken")
                    .map(name -> "-cw-" + name + back))
            .collect(Collectors.joining()));
  }

  private static String css(Color color) {
    return Invariant.format(
        "#%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255));
  }
}
