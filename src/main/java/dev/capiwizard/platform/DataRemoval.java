package dev.capiwizard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes the program’s own files from a data folder, and the folder if nothing else is in it. */
public final class DataRemoval {
  /** A folder that the person named may hold other files too. */
  private static final Pattern OWN =
      Pattern.compile("(?:connections|reminders|window|keychain)\\..*|changes|logs");

  private DataRemoval() {}

  /**
   * Removes all files that can be removed. A file in use, such as this run’s log on Windows, goes
   * when the program ends.
   *
   * @return the files that are still there
   */
  public static List<Path> remove(Path folder) {
    List<Path> left = new ArrayList<>();
    for (Path own : own(folder)) {
      try {
        Files.delete(own);
      } catch (IOException e) {
        own.toFile().deleteOnExit();
        left.add(own);
      }
    }
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      left.add(folder);
    }
    return left;
  }

  /** Files come before the folders that hold them. */
  private static List<Path> own(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> found = new ArrayList<>();
      for (Path entry :
          entries.filter(one -> OWN.matcher(one.getFileName().toString()).matches()).toList()) {
        try (Stream<Path> below = Files.walk(entry)) {
          found.addAll(below.sorted(Comparator.reverseOrder()).toList());
        }
      }
      return found;
    } catch (IOException e) {
      return List.of();
    }
  }
}
