package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.EditedFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
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
   * @param text the whole content, with fields that this version does not know; null without a
   *     file, so that a first start loads no JSON classes
   */
  record Stored(List<Connection> connections, boolean isNewer, @Nullable String text) {
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
          .addModule(new RecordConstructors())
          .addModule(new SimpleModule().addDeserializer(Instant.class, new StoredTimes()))
          .build();

  private static final UnknownFields UNKNOWN = new UnknownFields(JSON);

  private ConnectionsJson() {}

  /**
   * The bytes to be written.
   *
   * @param before what the file holds now
   */
  static byte[] bytes(List<Connection> connections, Stored before) {
    Content content = new Content(SCHEMA, connections);
    if (before.text() == null || isAllKnown(before.text(), before.connections())) {
      return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }
    ObjectNode tree = JSON.valueToTree(content);
    UNKNOWN.keep(JSON.readTree(before.text()), tree);
    return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether this version would write the file as it is, so that nothing in it is unknown here. That
   * is soon seen, and spares two trees of all connections.
   */
  static boolean isAllKnown(String text, List<Connection> connections) {
    return JSON.writeValueAsString(new Content(SCHEMA, connections)).equals(text);
  }

  /**
   * Parses the content of the file.
   *
   * @throws FailureException as {@link #parse(byte[], Stored)} does
   */
  static Stored parse(byte[] bytes) throws FailureException {
    return parse(bytes, Stored.NOTHING);
  }

  /**
   * Parses the content of the file.
   *
   * @param last what was read before; given back where the content is still the same
   * @throws FailureException with DATA_DAMAGED, or with DATA_TOO_NEW if a newer version wrote it in
   *     a way that this one cannot read
   */
  static Stored parse(byte[] bytes, Stored last) throws FailureException {
    String text;
    try {
      text = EditedFile.text(bytes);
    } catch (CharacterCodingException e) {
      throw new FailureException(FailureCode.DATA_DAMAGED, e.getClass().getSimpleName());
    }
    if (text.equals(last.text())) {
      return last;
    }
    try {
      Content content = content(text);
      if (content.schemaVersion() < 1 || content.connections() == null) {
        throw damaged(text, "no list");
      }
      List<Connection> read = List.copyOf(content.connections());
      if (!read.stream()
          .allMatch(one -> RecordValidator.is(one) && ID.matcher(one.id()).matches())) {
        throw damaged(text, "a connection is not whole");
      }
      return new Stored(read, content.schemaVersion() > SCHEMA, text);
    } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
      throw damaged(text, e.getClass().getSimpleName());
    }
  }

  /** The window waits for it, so it is read without a tree where that can be. */
  private static Content content(String text) {
    try {
      return JSON.readValue(text, Content.class);
    } catch (JacksonException e) {
      // Such as a member that stands twice, after an edit by hand: of a tree, the last one counts.
      return JSON.treeToValue(JSON.readTree(text), Content.class);
    }
  }

  /** A file of a newer version, written in its own way, is not damaged and is never set aside. */
  private static FailureException damaged(String text, String detail) {
    int version = version(text);
    return version > SCHEMA
        ? new FailureException(FailureCode.DATA_TOO_NEW, "version " + version)
        : new FailureException(FailureCode.DATA_DAMAGED, detail);
  }

  /** 0 where the text does not tell. */
  private static int version(String text) {
    try {
      return JSON.readTree(text).path("schemaVersion").asInt(0);
    } catch (JacksonException e) {
      return 0;
    }
  }
}
