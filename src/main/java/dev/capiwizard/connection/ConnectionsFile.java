package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/**
 * {@code connections.json}. It is written under a lock to a temporary file, synced and moved into
 * place; the previous file is kept beside it. For one thread at a time.
 */
final class ConnectionsFile {
  private final Path folder;
  private final Path file;
  private final Path previous;
  private final StoredFile stored;

  /** Spares the first change after a read the parsing; kept no longer than until then. */
  private ConnectionsJson.Stored last = ConnectionsJson.Stored.NOTHING;

  ConnectionsFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("connections.json");
    this.previous = folder.resolve("connections.json.previous");
    this.stored = new StoredFile(folder, "connections.json");
  }

  <T> T locked(Duration deadline, StoredFile.Locked<T> work) throws FailureException {
    return stored.locked(deadline, work);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Differs after each write by any process; cheap to ask. */
  FileTime stamp() {
    try {
      return exists() ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /**
   * Reads the file.
   *
   * @throws FailureException with DATA_UNREADABLE, DATA_DAMAGED or DATA_TOO_NEW
   */
  ConnectionsJson.Stored read() throws FailureException {
    last = read(file, last);
    return last;
  }

  ConnectionsJson.Stored readPrevious() throws FailureException {
    return read(previous, ConnectionsJson.Stored.NOTHING);
  }

  /** Sets a damaged file aside for someone to look at, and returns its new name. */
  String setAside(String suffix) throws IOException {
    Path aside = folder.resolve("connections.damaged-" + suffix + ".json");
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    return String.valueOf(aside.getFileName());
  }

  /**
   * Replaces the file.
   *
   * @param before what the file holds now; the fields of it that this version does not know stay
   * @throws FailureException with DATA_TOO_NEW if a newer version wrote it
   */
  void write(List<Connection> connections, ConnectionsJson.Stored before)
      throws FailureException, IOException {
    if (before.isNewer()) {
      throw new FailureException(FailureCode.DATA_TOO_NEW);
    }
    stored.write(ConnectionsJson.bytes(connections, before), true);
    last = ConnectionsJson.Stored.NOTHING;
  }

  private static ConnectionsJson.Stored read(Path path, ConnectionsJson.Stored last)
      throws FailureException {
    try {
      return ConnectionsJson.parse(Files.readAllBytes(path), last);
    } catch (IOException e) {
      // The file may be whole: only its owner, or whoever replaced the folder, can tell.
      throw new FailureException(
          FailureCode.DATA_UNREADABLE, String.valueOf(path.getFileName()), e);
    }
  }
}
