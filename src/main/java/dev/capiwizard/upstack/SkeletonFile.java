package dev.capiwizard.upstack;

import dev.capiwizard.connection.StoredFile;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The skeleton of the page that was shown to support last, in the data folder. Waits for the disk.
 */
public final class SkeletonFile {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String NAME = "upstack-page.txt";

  private final Path file;
  private final StoredFile stored;

  public SkeletonFile(Path dataDir) {
    this.file = dataDir.resolve(NAME);
    this.stored = new StoredFile(dataDir, NAME);
  }

  /**
   * Keeps a skeleton in place of the one before.
   *
   * @throws FailureException with DATA_NOT_WRITABLE, DATA_READ_ONLY or DATA_BUSY
   */
  public void keep(PageSkeleton skeleton) throws FailureException {
    byte[] text = (String.join("\n", skeleton.lines()) + "\n").getBytes(StandardCharsets.UTF_8);
    var _ =
        stored.locked(
            DEADLINE,
            () -> {
              stored.write(text, false);
              return true;
            });
  }

  /** The lines of the kept one; empty if there is none that can be read. */
  public List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
