package dev.capiwizard.practice.linkedin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visible part of an entity: the fields that {@code fields} names, or all if it names none. */
final class Projection {
  private Projection() {}

  static Map<String, Object> of(ApiCall call, Map<String, Object> entity) {
    String fields = call.text("fields");
    if (fields.isEmpty()) {
      return entity;
    }
    Map<String, Object> shown = new LinkedHashMap<>(entity);
    shown.keySet().retainAll(Arrays.asList(fields.split(",")));
    return shown;
  }

  static List<Map<String, Object>> of(ApiCall call, List<Map<String, Object>> entities) {
    return entities.stream().map(one -> of(call, one)).toList();
  }
}
