package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataPlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code connections.json}: written to a temporary file, synced and moved over, under a lock, with
 * the file before kept beside it.
 */
final class ConnectionsFile {
  private static final int SCHEMA = 1;

  /** What the file holds. */
  record Content(int schemaVersion, List<Connection> connections) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path folder;
  private final Path file;
  private final Path previous;

  ConnectionsFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("connections.json");
    this.previous = folder.resolve("connections.json.previous");
  }

  /** Does something while no other process of this program reads or writes. */
  interface Locked<T> {
    T run() throws FailureException, IOException;
  }

  <T> T locked(Locked<T> work) throws FailureException {
    try {
      DataPlace.create(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("connections.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return work.run();
      }
    } catch (IOException e) {
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, e.getClass().getSimpleName(), e);
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Another value after each write, by whichever process; cheap to ask. */
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
   * @throws FailureException with DATA_DAMAGED or DATA_TOO_NEW
   */
  List<Connection> read() throws FailureException {
    return read(file);
  }

  List<Connection> readPrevious() throws FailureException {
    return read(previous);
  }

  /** Puts a damaged file aside, so that it can be looked at, and returns its new name. */
  String setAside(String suffix) throws IOException {
    Path aside = folder.resolve("connections.damaged-" + suffix + ".json");
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    return String.valueOf(aside.getFileName());
  }

  void write(List<Connection> connections) throws IOException {
    byte[] bytes =
        JSON.writeValueAsString(new Content(SCHEMA, connections)).getBytes(StandardCharsets.UTF_8);
    Path temporary = folder.resolve("connections.json.tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    if (exists()) {
      Files.copy(file, previous, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Connection> read(Path path) throws FailureException {
    try {
      JsonNode tree = JSON.readTree(Files.readString(path));
      int version = tree.path("schemaVersion").asInt(0);
      if (version > SCHEMA) {
        throw new FailureException(FailureCode.DATA_TOO_NEW, "version " + version);
      }
      if (version < 1 || !tree.path("connections").isArray()) {
        throw new FailureException(FailureCode.DATA_DAMAGED);
      }
      return List.copyOf(JSON.treeToValue(tree, Content.class).connections());
    } catch (IOException | JacksonException | NullPointerException | IllegalArgumentException e) {
      throw new FailureException(FailureCode.DATA_DAMAGED, e.getClass().getSimpleName());
    }
  }
}
