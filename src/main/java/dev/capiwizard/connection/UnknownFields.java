package dev.capiwizard.connection;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the parts of a connection that a newer version of this program wrote and this one does not
 * know: fields without a component here, and unchanged values that are read as “unknown”.
 */
final class UnknownFields {
  private final ObjectMapper mapper;

  UnknownFields(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Adds to the new content the parts of the file that are not known here.
   *
   * @param before the whole file as it is now
   * @param after the whole file as this version would write it; changed
   */
  void keep(JsonNode before, ObjectNode after) {
    copyUnknown(before, after, Set.of("schemaVersion", "connections"));
    if (!(after.get("connections") instanceof ArrayNode connections)) {
      return;
    }
    Map<JsonNode, JsonNode> byId = new HashMap<>();
    before.path("connections").forEach(former -> byId.put(former.path("id"), former));
    for (JsonNode connection : connections) {
      JsonNode former = byId.get(connection.path("id"));
      if (former != null) {
        keep(Connection.class, former, (ObjectNode) connection);
      }
    }
  }

  private void keep(Class<?> type, JsonNode before, ObjectNode after) {
    Set<String> known = new HashSet<>();
    for (RecordComponent part : type.getRecordComponents()) {
      String name = part.getName();
      known.add(name);
      JsonNode former = before.get(name);
      JsonNode now = after.get(name);
      if (former == null || now == null) {
        continue;
      }
      if (part.getType().isRecord() && former.isObject() && now instanceof ObjectNode object) {
        keep(part.getType(), former, object);
      } else if (part.getType().isEnum() && isSame(part.getType(), former, now)) {
        after.set(name, former);
      }
    }
    copyUnknown(before, after, known);
  }

  /** Whether both are read as the same here, though the file may hold a newer value. */
  private boolean isSame(Class<?> type, JsonNode one, JsonNode other) {
    try {
      Object value = mapper.treeToValue(one, type);
      return value != null && value.equals(mapper.treeToValue(other, type));
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void copyUnknown(JsonNode before, ObjectNode after, Set<String> known) {
    before
        .properties()
        .forEach(
            one -> {
              if (!known.contains(one.getKey())) {
                after.set(one.getKey(), one.getValue());
              }
            });
  }
}
