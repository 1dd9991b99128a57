package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code conversionEvents}: one event, or many at once, all refused if one is wrong. */
final class EventsApi implements ApiResource {
  private static final int MOST_OF_A_BATCH = 5_000;

  private final InstantSource clock;
  private final ApiGate gate;
  private final RuleStore rules;
  private final boolean sendingRefused;

  /**
   * @param sendingRefused whether the member has lost the role; LinkedIn answers that as it answers
   *     a missing scope
   */
  EventsApi(InstantSource clock, ApiGate gate, RuleStore rules, boolean sendingRefused) {
    this.clock = clock;
    this.sendingRefused = sendingRefused;
    this.gate = gate;
    this.rules = rules;
  }

  @Override
  public WebResponse answer(ApiCall call) {
    if (sendingRefused || !gate.hasScope(call, "rw_conversions")) {
      return Refusal.denied(call);
    }
    return switch (call.restliMethod()) {
      case "CREATE" -> {
        WebResponse refused = refuse(call, List.of(call.json()), "");
        yield refused != null ? refused : WebResponse.empty(201);
      }
      case "BATCH_CREATE" -> batch(call);
      default -> Refusal.unresolved(call);
    };
  }

  private WebResponse batch(ApiCall call) {
    JsonNode elements = call.json().path("elements");
    if (!elements.isArray() || elements.isEmpty() || elements.size() > MOST_OF_A_BATCH) {
      return Refusal.unconfirmed("elements: a list of 1 to " + MOST_OF_A_BATCH + " events");
    }
    List<JsonNode> events = elements.valueStream().toList();
    WebResponse refused = refuse(call, events, "/elements/");
    return refused != null
        ? refused
        : WebResponse.json(
            200, Map.of("elements", Collections.nCopies(events.size(), Map.of("status", 201))));
  }

  /**
   * Checks in this order: the schema, the time, the account behind the rule, its method.
   *
   * @param path the path before an event’s index; empty if there is only one event
   */
  private @Nullable WebResponse refuse(ApiCall call, List<JsonNode> events, String path) {
    Complaints complaints = new Complaints();
    EventCheck check = new EventCheck(call.header("LinkedIn-Version"), complaints);
    for (int i = 0; i < events.size(); i++) {
      check.check(events.get(i), path.isEmpty() ? "" : path + i);
    }
    WebResponse refused = complaints.answer();
    if (refused != null) {
      return refused;
    }
    Instant now = clock.instant();
    List<Integer> untimely = new ArrayList<>();
    Map<String, Optional<Map<String, Object>>> found = new HashMap<>();
    boolean allReachable = true;
    boolean allOfThisMethod = true;
    for (int i = 0; i < events.size(); i++) {
      if (!EventCheck.isTimely(events.get(i), now)) {
        untimely.add(i);
      }
      Optional<Map<String, Object>> rule =
          found.computeIfAbsent(EventCheck.rule(events.get(i)), rules::findUsable);
      allReachable &= rule.isPresent();
      allOfThisMethod &=
          rule.map(one -> "CONVERSIONS_API".equals(one.get("conversionMethod"))).orElse(true);
    }
    if (!untimely.isEmpty()) {
      return Refusal.of(
          400,
          "",
          0,
          "Conversion time should be within 90 days and not exceed current time, indices "
              + untimely
              + " (0-indexed).");
    }
    if (!allReachable) {
      return Refusal.of(403, "", 0, "No ad accounts found");
    }
    return allOfThisMethod
        ? null
        : Refusal.of(400, "", 0, "The conversion method should be CONVERSIONS_API");
  }
}
