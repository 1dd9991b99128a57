package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gets several entities by their keys, each under {@code results} or {@code errors}. */
final class BatchGet {
  private BatchGet() {}

  static WebResponse answer(ApiCall call, Function<String, Optional<Map<String, Object>>> find) {
    Map<String, Object> results = new LinkedHashMap<>();
    Map<String, Object> statuses = new LinkedHashMap<>();
    Map<String, Object> errors = new LinkedHashMap<>();
    for (String id : call.texts("ids")) {
      Optional<Map<String, Object>> found = find.apply(id);
      found.ifPresent(one -> results.put(id, Projection.of(call, one)));
      statuses.put(id, found.isPresent() ? 200 : 404);
      if (found.isEmpty()) {
        errors.put(id, Refusal.body(404, "RESOURCE_NOT_FOUND", 0, "Not found"));
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("results", results);
    json.put("statuses", statuses);
    json.put("errors", errors);
    return WebResponse.json(200, json);
  }
}
