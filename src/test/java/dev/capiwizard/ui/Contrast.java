package dev.capiwizard.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Colours of the style sheet against what is behind them, computed as WCAG 2.2 does (1.4.3 and
 * 1.4.11).
 */
public final class Contrast {
  private static final Pattern BLOCK =
      Pattern.compile("\\.root(\\.dark)? \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern COLOUR = Pattern.compile("(-cw-[a-z-]+): #([0-9a-f]{6});");

  private static final double TEXT = 4.5;
  private static final double EDGE = 3;

  private Contrast() {}

  /**
   * Two colours that stand on each other, named as in the style sheet without {@code -cw-}.
   *
   * @param least the ratio that it needs
   */
  public record Pair(String front, String behind, double least) {
    static List<Pair> of(double least, String front, String... behind) {
      return Stream.of(behind).map(one -> new Pair(front, one, least)).toList();
    }

    @Override
    public String toString() {
      return front + " on " + behind;
    }
  }

  /** All pairs that the windows show. */
  public static final List<Pair> PAIRS =
      Stream.of(
              Pair.of(
                  TEXT,
                  "ink",
                  "paper",
                  "ground",
                  "accent-soft",
                  "good-soft",
                  "warn-soft",
                  "bad-soft",
                  "mark-soft",
                  "sunken"),
              Pair.of(TEXT, "soft", "paper", "ground", "sunken", "accent-soft"),
              Pair.of(TEXT, "on-mark", "mark"),
              Pair.of(EDGE, "mark", "paper", "mark-soft"),
              Pair.of(TEXT, "warn", "accent-soft"),
              Pair.of(EDGE, "good", "accent-soft"),
              Pair.of(EDGE, "bad", "accent-soft"),
              Pair.of(TEXT, "accent", "paper", "ground", "accent-soft"),
              Pair.of(TEXT, "on-accent", "accent", "accent-strong"),
              Pair.of(TEXT, "good", "paper", "good-soft"),
              Pair.of(TEXT, "warn", "paper", "warn-soft"),
              Pair.of(TEXT, "bad", "paper", "bad-soft"),
              Pair.of(EDGE, "edge", "paper", "ground"),
              Pair.of(EDGE, "focus", "paper", "ground"))
          .flatMap(List::stream)
          .toList();

  /** The ratio of a pair, 1 to 21. */
  public static double ratio(Pair pair, boolean dark) throws IOException {
    Map<String, Integer> colours = colours(dark);
    return ratio(colours.get("-cw-" + pair.front()), colours.get("-cw-" + pair.behind()));
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
