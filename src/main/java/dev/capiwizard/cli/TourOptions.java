package dev.capiwizard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a tour is asked to do.
 *
 * @param out where pictures go
 * @param scenarios ids, in order; the guide walks those that it shows
 * @param theme {@code light} or {@code dark}
 * @param guide whether the guide is made of the pictures
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
