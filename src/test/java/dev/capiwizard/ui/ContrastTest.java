package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of the style sheet against what is behind them (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {
  private static final Pattern BLOCK =
      Pattern.compile("\\.root(\\.dark)? \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("(-cw-[a-z-]+): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, ground, 4.5",
    "ink, accent-soft, 4.5",
    "ink, good-soft, 4.5",
    "ink, warn-soft, 4.5",
    "ink, bad-soft, 4.5",
    "soft, paper, 4.5",
    "soft, ground, 4.5",
    "accent, paper, 4.5",
    "accent, ground, 4.5",
    "accent, accent-soft, 4.5",
    "on-accent, accent, 4.5",
    "on-accent, accent-strong, 4.5",
    "good, paper, 4.5",
    "good, good-soft, 4.5",
    "warn, paper, 4.5",
    "warn, warn-soft, 4.5",
    "bad, paper, 4.5",
    "bad, bad-soft, 4.5",
    "edge, paper, 3",
    "edge, ground, 3",
    "focus, paper, 3",
    "focus, ground, 3",
  })
  void canBeSeenInLightAndDark(String front, String behind, double least) throws Exception {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, Integer> colours = colours(dark);
      double ratio = ratio(colours.get("-cw-" + front), colours.get("-cw-" + behind));
      assertThat(ratio)
          .as(front + " on " + behind + (dark ? ", dark" : ", light"))
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static Map<String, Integer> colours(boolean dark) throws IOException {
    Map<String, Integer> colours = new HashMap<>();
    Matcher blocks = BLOCK.matcher(styles());
    while (blocks.find()) {
      if (blocks.group(1) == null || dark) {
        Matcher one = COLOUR.matcher(blocks.group(2));
        while (one.find()) {
          colours.put(one.group(1), Integer.parseInt(one.group(2), 16));
        }
      }
    }
    return colours;
  }

  private static String styles() throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream("capi-wizard.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double ratio(int one, int other) {
    double bright = Math.max(luminance(one), luminance(other));
    double dim = Math.min(luminance(one), luminance(other));
    return (bright + 0.05) / (dim + 0.05);
  }

  /** The relative luminance as WCAG defines it. */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
