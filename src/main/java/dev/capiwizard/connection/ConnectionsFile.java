package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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

  /** Names files and keychain entries: nothing that leads elsewhere. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

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
  private final StoredFile stored;

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
   * @throws FailureException with DATA_UNREADABLE, DATA_DAMAGED or DATA_TOO_NEW
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

  void write(List<Connection> connections) throws FailureException, IOException {
    stored.write(bytes(connections), true);
  }

  static byte[] bytes(List<Connection> connections) {
    return JSON.writeValueAsString(new Content(SCHEMA, connections))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Connection> read(Path path) throws FailureException {
    try {
      return parse(Files.readAllBytes(path));
    } catch (IOException e) {
      // It may be whole: nobody but its owner, or who took the folder’s place, can tell.
      throw new FailureException(
          FailureCode.DATA_UNREADABLE, String.valueOf(path.getFileName()), e);
    }
  }

  /**
   * @throws FailureException with DATA_DAMAGED or DATA_TOO_NEW
   */
  static List<Connection> parse(byte[] bytes) throws FailureException {
    try {
      JsonNode tree = JSON.readTree(text(bytes));
      int version = tree.path("schemaVersion").asInt(0);
      if (version > SCHEMA) {
        throw new FailureException(FailureCode.DATA_TOO_NEW, "version " + version);
      }
      if (version < 1 || !tree.path("connections").isArray()) {
        throw new FailureException(FailureCode.DATA_DAMAGED);
      }
      List<Connection> read = List.copyOf(JSON.treeToValue(tree, Content.class).connections());
      if (!read.stream().allMatch(one -> Whole.is(one) && ID.matcher(one.id()).matches())) {
        throw new FailureException(FailureCode.DATA_DAMAGED, "a connection is not whole");
      }
      return read;
    } catch (CharacterCodingException
        | JacksonException
        | NullPointerException
        | IllegalArgumentException e) {
      throw new FailureException(FailureCode.DATA_DAMAGED, e.getClass().getSimpleName());
    }
  }

  /** Strictly: a letter that was replaced by a question mark would be written back so. */
  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
