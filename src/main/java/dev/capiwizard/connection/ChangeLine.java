package dev.capiwizard.connection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A change as a line of JSON. The class is loaded only once there is a change. */
final class ChangeLine {
  private ChangeLine() {}

  static String of(Change change) {
    return JsonMapper.shared().writeValueAsString(change);
  }

  /** Empty if the line cannot be read. */
  static Optional<Change> read(String line) {
    try {
      return Optional.of(JsonMapper.shared().readValue(line, Change.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
