package dev.capiwizard.window;

import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of the window in the data folder, as one line of numbers: reading it must load no
 * library before the first window. Waits for the disk.
 */
public final class PlacementFile {
  private static final Logger LOG = LoggerFactory.getLogger(PlacementFile.class);
  private static final String NAME = "window.txt";
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  /** The smallest screens are larger. */
  private static final double LEAST = 200;

  /** No screen is larger; what was changed by hand may say anything. */
  private static final double MOST = 100_000;

  private PlacementFile() {}

  /** As the window was left; null where it never was, or the file says nothing of use. */
  public static @Nullable WindowPlacement read(Path folder) {
    try {
      Path file = folder.resolve(NAME);
      return Files.isRegularFile(file) ? parse(Files.readString(file)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable WindowPlacement parse(String line) {
    String[] parts = line.strip().split(" ");
    if (parts.length != 5) {
      return null;
    }
    try {
      double[] numbers = Arrays.stream(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
      boolean good = Arrays.stream(numbers).allMatch(one -> Math.abs(one) <= MOST);
      boolean wide = numbers[2] >= LEAST && numbers[3] >= LEAST;
      return good && wide
          ? new WindowPlacement(
              new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
              parts[4].equals("maximized"))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A folder that takes no file keeps no place; nobody is told. */
  public static void write(Path folder, WindowPlacement now) {
    Rectangle2D at = now.bounds();
    String line =
        Invariant.format(
            "%.0f %.0f %.0f %.0f %s%n",
            at.getMinX(),
            at.getMinY(),
            at.getWidth(),
            at.getHeight(),
            now.maximized() ? "maximized" : "open");
    StoredFile file = new StoredFile(folder, NAME);
    try {
      file.locked(
          DEADLINE,
          () -> {
            file.write(line.getBytes(StandardCharsets.UTF_8), false);
            return true;
          });
    } catch (FailureException e) {
      LOG.info("The place of the window is not kept: {}", e.code());
    }
  }
}
