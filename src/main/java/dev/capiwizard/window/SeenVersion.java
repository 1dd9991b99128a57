package dev.capiwizard.window;

import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.ProgramVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version’s window was seen last, in the data folder: so that what is new is told once. Waits
 * for the disk.
 */
public final class SeenVersion {
  private static final Logger LOG = LoggerFactory.getLogger(SeenVersion.class);
  private static final String NAME = "version.txt";
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  private SeenVersion() {}

  /**
   * What is new since the last window, in one line; empty where it is the same version, or the
   * first window at all.
   *
   * @param wasHere whether the program was used before, as far as versions before 1.0 left a trace
   */
  public static Optional<String> news(Path folder, boolean wasHere) {
    String now = ProgramVersion.text();
    try {
      Path file = folder.resolve(NAME);
      boolean same =
          Files.isRegularFile(file) ? Files.readString(file).strip().equals(now) : !wasHere;
      return same ? Optional.empty() : About.news(now);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The window of this version was seen. A folder that takes no file keeps nothing. */
  public static void write(Path folder) {
    StoredFile file = new StoredFile(folder, NAME);
    try {
      file.locked(
          DEADLINE,
          () -> {
            file.write(ProgramVersion.text().getBytes(StandardCharsets.UTF_8), false);
            return true;
          });
    } catch (FailureException e) {
      LOG.info("Which version was seen is not kept: {}", e.code());
    }
  }
}
