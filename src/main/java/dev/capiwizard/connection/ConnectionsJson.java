package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code connections.json} holds; loaded once there is something to read or write. */
final class ConnectionsJson {
  private static final int SCHEMA = 1;

  /** Names files and keychain entries: nothing that leads elsewhere. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** What the file holds. */
  record Content(int schemaVersion, List<Connection> connections) {}

  private static final JsonMapper JSON =
      JsonMapper.builder(EditedFile.JSON)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ConnectionsJson() {}

  static byte[] bytes(List<Connection> connections) {
    return JSON.writeValueAsString(new Content(SCHEMA, connections))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws FailureException with DATA_DAMAGED or DATA_TOO_NEW
   */
  static List<Connection> parse(byte[] bytes) throws FailureException {
    try {
      JsonNode tree = JSON.readTree(EditedFile.text(bytes));
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
}
