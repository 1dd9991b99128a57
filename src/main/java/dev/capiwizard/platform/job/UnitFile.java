package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to the system and was written by this program. It carries a print of itself,
 * so that a change by hand is seen, whatever version wrote it.
 */
final class UnitFile {
  /** Stands in the file where its print goes. */
  static final String PRINT = "@print@";

  private static final String MARK = "capi-wizard-print:";

  private final Path file;

  UnitFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** The text with its print in place. */
  static String sealed(String text) {
    return text.replace(PRINT, MARK + print(text));
  }

  /** Whether the text is as this program wrote it. */
  static boolean isUntouched(String sealed) {
    int at = sealed.indexOf(MARK);
    if (at < 0 || at + MARK.length() + 16 > sealed.length()) {
      return false;
    }
    String found = sealed.substring(at + MARK.length(), at + MARK.length() + 16);
    return found.equals(print(sealed.replace(MARK + found, PRINT)));
  }

  String read() throws FailureException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * Refuses where a person changed the file.
   *
   * @param anyway even then
   */
  void checkUntouched(boolean anyway) throws FailureException {
    if (!anyway && exists() && !isUntouched(read())) {
      throw new FailureException(FailureCode.JOB_CHANGED_BY_HAND, file.toString());
    }
  }

  void write(String sealed) throws FailureException {
    try {
      Files.createDirectories(parent());
      Path temporary = parent().resolve(file.getFileName() + ".new");
      Files.writeString(temporary, sealed, StandardCharsets.UTF_8);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  void delete() throws FailureException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private Path parent() {
    @Nullable Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private FailureException refused(IOException e) {
    return new FailureException(FailureCode.JOB_REFUSED, file.toString(), e);
  }

  private static String print(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
