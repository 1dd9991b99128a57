package dev.capiwizard.observations;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the calls of the advertising API settle. */
final class ApiPoints {
  private static final Set<Integer> KNOWN_NUMBERS = Set.of(65600, 65601, 65602, 65604);
  private static final Set<String> ROLES =
      Set.of(
          "VIEWER",
          "CREATIVE_MANAGER",
          "CAMPAIGN_MANAGER",
          "ACCOUNT_MANAGER",
          "ACCOUNT_BILLING_ADMIN");

  private ApiPoints() {}

  /** What any call tells, whichever it was. */
  static void ofAny(ObservedCall call, Observer observer) {
    int status = call.status();
    if (status == 426) {
      observer.saw(call.sighting("api.version", "ended"));
      observer.saw(
          call.sighting(
              "api.version-body", call.code().equals("NONEXISTENT_VERSION") ? "code" : "other"));
    } else if (call.ok()) {
      observer.saw("api.version", "in-use");
    } else if (status == 401) {
      int number = call.body().path("serviceErrorCode").asInt(0);
      String known = KNOWN_NUMBERS.contains(number) ? "known" : number == 65603 ? "n65603" : "none";
      observer.saw(call.sighting("refusal.number", known));
    } else if (status == 429) {
      boolean told = call.headers().contains("retry-after");
      observer.saw(
          call.sighting("limit.retry-after", told ? "told" : "untold").withNames(call.headers()));
    } else if (status >= 500) {
      boolean ids =
          call.headers().contains("x-li-uuid") || call.headers().contains("x-li-request-id");
      observer.saw(
          call.sighting("refusal.5xx-ids", ids ? "with-ids" : "without").withNames(call.headers()));
    }
  }

  static void of(ObservedCall call, Observer observer) {
    switch (call.resource()) {
      case "adAccountUsers" -> users(call, observer);
      case "adAccounts" -> accounts(call, observer);
      case "conversions" -> rules(call, observer);
      case "insightTags" -> tags(call, observer);
      case "conversionEvents" -> event(call, observer);
      default -> {}
    }
  }

  private static void users(ObservedCall call, Observer observer) {
    may("accounts.listed", call, observer);
    if (!call.ok() || !call.isList()) {
      return;
    }
    boolean total = !call.body().path("paging").path("total").isMissingNode();
    observer.saw(call.sighting("accounts.total", total ? "told" : "untold"));
    for (JsonNode one : call.body().path("elements")) {
      boolean known = ROLES.contains(one.path("role").asString(""));
      observer.saw(call.sighting("accounts.role", known ? "known" : "other"));
    }
  }

  private static void accounts(ObservedCall call, Observer observer) {
    if (call.ok() && call.isList()) {
      if (call.body().path("metadata").has("nextPageToken")) {
        observer.saw(call.sighting("accounts.paging", "token"));
      } else if (call.body().path("paging").has("start")) {
        observer.saw(call.sighting("accounts.paging", "index"));
      }
    }
  }

  private static void rules(ObservedCall call, Observer observer) {
    if (call.method().equals("POST")) {
      made(call, observer);
      return;
    }
    boolean fields = call.asked().contains("fields");
    if (!call.isList()) {
      return;
    }
    may("rules.listed", call, observer);
    if (fields && (call.ok() || call.status() == 400)) {
      observer.saw(call.sighting("rules.fields", call.ok() ? "taken" : "refused"));
    }
    JsonNode rule = call.element();
    if (call.ok() && rule.isObject()) {
      observer.saw(
          call.sighting(
              fields ? "rules.campaigns" : "rules.campaigns-unasked",
              rule.has("campaigns") ? "told" : "untold"));
      observer.saw(call.sighting("rules.id-form", rule.path("id").isNumber() ? "number" : "text"));
      shared(call, observer);
    }
  }

  /** A list without such a rule tells nothing: there may be none. */
  private static void shared(ObservedCall call, Observer observer) {
    for (JsonNode rule : call.body().path("elements")) {
      String owner = rule.path("account").asString("");
      if (!owner.isEmpty() && !owner.equals(call.account())) {
        observer.saw(call.sighting("rules.shared", "listed"));
      }
    }
  }

  private static void made(ObservedCall call, Observer observer) {
    boolean linked = call.asked().contains("autoAssociationType");
    if (call.asked().contains("account")) {
      // A change of a rule, not a new one.
      return;
    }
    if (call.ok()) {
      observer.saw(call.sighting("rules.create", "made"));
      boolean header =
          call.headers().contains("x-restli-id") || call.headers().contains("x-linkedin-id");
      observer.saw(
          call.sighting(
                  "rules.create-id", header ? "header" : call.body().has("id") ? "body" : "nowhere")
              .withNames(call.headers()));
    } else if (call.status() == 403 || call.status() == 400) {
      observer.saw(call.sighting("rules.create", "refused-" + call.status()));
    }
    if (linked && (call.ok() || call.status() == 400)) {
      observer.saw(call.sighting("rules.auto-association", call.ok() ? "taken" : "refused"));
    }
  }

  private static void tags(ObservedCall call, Observer observer) {
    if (!call.ok()) {
      may("insight.shape", call, observer);
    } else if (call.element().isObject()) {
      boolean known = call.element().has("id") && call.element().has("firstPartyTrackingEnabled");
      observer.saw(call.sighting("insight.shape", known ? "as-assumed" : "other"));
    }
  }

  private static void event(ObservedCall call, Observer observer) {
    switch (call.status()) {
      case 201 -> observer.saw(call.sighting("event.sent", "accepted"));
      case 400, 403, 422 -> observer.saw(call.sighting("event.sent", "refused-" + call.status()));
      default -> {}
    }
  }

  /** Whether a list may be read; other refusals say nothing of that. */
  private static void may(String point, ObservedCall call, Observer observer) {
    if (call.ok()) {
      observer.saw(call.sighting(point, "listed"));
    } else if (call.status() == 403 || call.status() == 404) {
      observer.saw(call.sighting(point, "refused-" + call.status()));
    }
  }
}
