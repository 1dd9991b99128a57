package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file from which the system learns of the job. */
record UnitFile(Path path) {
  /** Folders of desktops and systemd that need not exist. */
  private static final Set<String> MADE = Set.of("autostart", "user", "systemd");

  /** Null if there is no such file. */
  @Nullable String read() throws IOException {
    try {
      // Not readString: a text that is not UTF-8 is not ours, but no reason to fail.
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Like {@link #read()}, but also null if the file cannot be read. */
  @Nullable String readable() {
    try {
      return read();
    } catch (IOException e) {
      return null;
    }
  }

  /** Never writes half a file, since the system may read it at any moment. */
  void write(String text) throws FailureException {
    Path folder = path.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, ".capi-wizard", ".tmp");
      try {
        Files.writeString(temporary, text);
        Files.move(
            temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw refused("not written", e);
    }
  }

  void delete() throws FailureException {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw refused("not deleted", e);
    }
    leaveNoEmptyFolder();
  }

  /** Removes the folders that were made for this file; a program that needs one makes it again. */
  private void leaveNoEmptyFolder() {
    Path folder = path.getParent();
    while (folder != null && MADE.contains(String.valueOf(folder.getFileName()))) {
      try {
        Files.delete(folder);
      } catch (IOException e) {
        // The folder holds other files.
        return;
      }
      folder = folder.getParent();
    }
  }

  /** Restores the earlier file after a later step has failed. */
  void restore(@Nullable String before) throws FailureException {
    if (before == null) {
      delete();
    } else {
      write(before);
    }
  }

  /** The state, compared with the text that would be written now. */
  State state(String expected) {
    try {
      @Nullable String text = read();
      if (text == null) {
        return State.NOT_INSTALLED;
      }
      if (!OwnershipHash.intact(text)) {
        return State.CHANGED_BY_HAND;
      }
      return text.equals(expected) ? State.INSTALLED : State.OTHER_PATH;
    } catch (IOException e) {
      return State.UNKNOWN;
    }
  }

  /**
   * @throws FailureException with JOB_CHANGED_BY_HAND
   */
  void refuseChanged() throws FailureException {
    try {
      @Nullable String text = read();
      if (text != null && !OwnershipHash.intact(text)) {
        throw new FailureException(
            FailureCode.JOB_CHANGED_BY_HAND, path.toAbsolutePath().getFileName().toString());
      }
    } catch (IOException e) {
      throw refused("not read", e);
    }
  }

  private static FailureException refused(String what, IOException e) {
    return new FailureException(
        FailureCode.JOB_NOT_INSTALLED, what + ": " + e.getClass().getSimpleName(), e);
  }
}
