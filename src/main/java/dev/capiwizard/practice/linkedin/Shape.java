package dev.capiwizard.practice.linkedin;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A record of LinkedIn’s schema, as far as it is documented.
 *
 * @param fields all permitted fields
 * @param required the fields without which it is refused
 */
record Shape(Map<String, JsonType> fields, Set<String> required) {
  /** The types of a field’s value. */
  enum JsonType {
    TEXT,
    WHOLE_NUMBER,
    FLAG,
    RECORD,
    LIST;

    private boolean fits(JsonNode value) {
      return switch (this) {
        case TEXT -> value.isString();
        case WHOLE_NUMBER -> value.isIntegralNumber();
        case FLAG -> value.isBoolean();
        case RECORD -> value.isObject();
        case LIST -> value.isArray();
      };
    }
  }

  /**
   * @param path the place of the record, such as {@code /user}; empty for the whole body
   */
  void check(JsonNode record, String path, Complaints complaints) {
    if (!record.isObject()) {
      complaints.unconfirmed(path.isEmpty() ? "/" : path, "not a record");
      return;
    }
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      checkField(field.getKey(), field.getValue(), path, complaints);
    }
    required.stream()
        .filter(name -> !record.hasNonNull(name))
        .sorted()
        .forEach(name -> complaints.missing(path + "/" + name));
  }

  private void checkField(String name, JsonNode value, String path, Complaints complaints) {
    JsonType kind = fields.get(name);
    String at = path + "/" + name;
    boolean isMissing = value.isNull() && required.contains(name);
    if (kind == null) {
      complaints.unknown(at);
    } else if (!isMissing && !kind.fits(value)) {
      if (kind == JsonType.TEXT && (value.isNumber() || value.isBoolean())) {
        complaints.notText(at, value.toString());
      } else {
        complaints.unconfirmed(at, "another kind of value than it has");
      }
    }
  }
}
