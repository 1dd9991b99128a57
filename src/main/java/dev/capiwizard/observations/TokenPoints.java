package dev.capiwizard.observations;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What the token endpoint and introspection settle. */
final class TokenPoints {
  private static final long SIXTY_DAYS = 60L * 24 * 60 * 60;

  /** LinkedIn has told a second less. */
  private static final long NEARLY = 60;

  private TokenPoints() {}

  static void given(ObservedCall call, Observer observer) {
    JsonNode body = call.body();
    observer.saw(call.sighting("token.scope-form", scopes(body)));
    JsonNode life = body.path("expires_in");
    observer.saw(call.sighting("token.life-form", form(life)));
    if (!form(life).equals("absent")) {
      observer.saw(call.sighting("token.life", isSixtyDays(life) ? "sixty-days" : "other"));
    }
    observer.saw(call.sighting("token.refresh", body.has("refresh_token") ? "given" : "absent"));
  }

  static void refused(String grant, ObservedCall call, Observer observer) {
    String error = call.body().path("error").asString("");
    if (error.startsWith("invalid_client")) {
      observer.saw(call.sighting("token.refused-client", "status-" + call.status()));
    } else if (grant.equals("authorization_code") && !error.isEmpty()) {
      observer.saw(call.sighting("token.refused-code", "status-" + call.status()));
    } else if (grant.equals("refresh_token") && !error.isEmpty()) {
      String known =
          switch (error) {
            case "invalid_request" -> "invalid-request";
            case "invalid_grant" -> "invalid-grant";
            default -> "another-error";
          };
      observer.saw(call.sighting("token.refresh-refused", known));
    }
  }

  static void introspection(ObservedCall call, Observer observer) {
    JsonNode active = call.body().path("active");
    if (call.status() == 400) {
      observer.saw(call.sighting("introspection.own", "refused-400"));
    } else if (call.ok() && active.asBoolean(false)) {
      observer.saw(call.sighting("introspection.own", "answers"));
      observer.saw(call.sighting("introspection.scope-form", scopes(call.body())));
    } else if (call.ok() && active.isBoolean()) {
      observer.saw(
          call.sighting(
              "introspection.other-app",
              call.body().has("status") ? "with-status" : "inactive-only"));
    }
  }

  private static String scopes(JsonNode body) {
    String scope = body.path("scope").asString("").strip();
    if (scope.isEmpty()) {
      return "absent";
    }
    return scope.contains(",")
        ? "commas"
        : scope.contains(" ") || scope.contains("+") || scope.contains("%20")
            ? "spaces"
            : "only-one";
  }

  private static String form(JsonNode node) {
    return node.isNumber() ? "number" : node.isString() ? "text" : "absent";
  }

  private static boolean isSixtyDays(JsonNode life) {
    try {
      long seconds = new BigDecimal(life.asString("").strip()).longValue();
      return seconds <= SIXTY_DAYS && seconds > SIXTY_DAYS - NEARLY;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
