package dev.capiwizard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The options of a tour.
 *
 * @param out the folder for the pictures
 * @param scenarios ids in order; the guide walks those that it shows
 * @param theme {@code light} or {@code dark}
 * @param guide whether a guide is made from the pictures
 * @param json whether JSON is printed in place of lines
 */
public record TourOptions(
    Path out,
    List<String> scenarios,
    String theme,
    int width,
    int height,
    Locale language,
    boolean json,
    boolean printArray,
    boolean guide) {}
