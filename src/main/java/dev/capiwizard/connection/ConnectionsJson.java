package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The content of {@code connections.json}. The class is loaded only to read or write it. */
final class ConnectionsJson {
  private static final int SCHEMA = 1;

  /** An id names files and keychain entries, so it must not lead anywhere else. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The content of the file. */
  record Content(int schemaVersion, List<Connection> connections) {}

  /**
   * What was read.
   *
   * @param isNewer whether a newer version wrote it, so that this one had better not write
   * @param whole the whole content, with fields that this version does not know; null without a
   *     file, so that a first start loads no JSON classes
   */
  record Stored(List<Connection> connections, boolean isNewer, @Nullable JsonNode whole) {
    static final Stored NOTHING = new Stored(List.of(), false, null);
  }

  private static final JsonMapper JSON =
      JsonMapper.builder(EditedFile.JSON)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  private static final UnknownFields UNKNOWN = new UnknownFields(JSON);

  private ConnectionsJson() {}

  /**
   * The bytes to be written.
   *
   * @param before what the file holds now
   */
  static byte[] bytes(List<Connection> connections, Stored before) {
    ObjectNode tree = JSON.valueToTree(new Content(SCHEMA, connections));
    if (before.whole() != null) {
      UNKNOWN.keep(before.whole(), tree);
    }
    return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Parses the content of the file.
   *
   * @throws FailureException with DATA_DAMAGED, or with DATA_TOO_NEW if a newer version wrote it in
   *     a way that this one cannot read
   */
  static Stored parse(byte[] bytes) throws FailureException {
    int version = 0;
    try {
      JsonNode tree = JSON.readTree(EditedFile.text(bytes));
      version = tree.path("schemaVersion").asInt(0);
      if (version < 1 || !tree.path("connections").isArray()) {
        throw damaged(version, "no list");
      }
      List<Connection> read = List.copyOf(JSON.treeToValue(tree, Content.class).connections());
      if (!read.stream()
          .allMatch(one -> RecordValidator.is(one) && ID.matcher(one.id()).matches())) {
        throw damaged(version, "a connection is not whole");
      }
      return new Stored(read, version > SCHEMA, tree);
    } catch (CharacterCodingException
        | JacksonException
        | NullPointerException
        | IllegalArgumentException e) {
      throw damaged(version, e.getClass().getSimpleName());
    }
  }

  /** A file of a newer version, written in its own way, is not damaged and is never set aside. */
  private static FailureException damaged(int version, String detail) {
    return version > SCHEMA
        ? new FailureException(FailureCode.DATA_TOO_NEW, "version " + version)
        : new FailureException(FailureCode.DATA_DAMAGED, detail);
  }
}
