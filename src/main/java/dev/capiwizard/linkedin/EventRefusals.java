package dev.capiwizard.linkedin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.JsonResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The meaning of a refused event. Codes and status count first, as in {@link ApiErrors}; LinkedIn
 * tells some causes only by the message, which may change at any time: then the general entry for
 * the status is told.
 */
final class EventRefusals {
  /** Such as {@code ERROR :: /user/userIds :: field is required}; one line for each complaint. */
  private static final Pattern COMPLAINT = Pattern.compile(":: (/[A-Za-z0-9/_]{0,80}) ::");

  private EventRefusals() {}

  static FailureException of(JsonResponse answer) {
    FailureException general = ApiErrors.of(answer);
    String message = answer.body().path("message").asString("");
    String about = about(message);
    return new FailureException(
        meaning(answer, general.code(), message, about),
        about.isEmpty() ? general.detail() : general.detail() + " " + about,
        general.reference(),
        null);
  }

  private static FailureCode meaning(
      JsonResponse answer, FailureCode general, String message, String about) {
    return switch (general) {
      case NOT_PERMITTED ->
          isWithoutCode(answer) ? FailureCode.PROOF_RULE_FOREIGN : FailureCode.PROOF_NOT_PERMITTED;
      case UNEXPECTED_ANSWER -> byStatus(answer.status(), message, about);
      default -> general;
    };
  }

  /** “No ad accounts found” has no code; a missing permission or role has one. */
  private static boolean isWithoutCode(JsonResponse answer) {
    JsonNode body = answer.body();
    return answer.status() == 403
        && body.path("code").asString("").isEmpty()
        && body.path("serviceErrorCode").asInt(0) == 0;
  }

  private static FailureCode byStatus(int status, String message, String about) {
    String words = message.toLowerCase(Locale.ROOT);
    return switch (status) {
      case 422 ->
          about.equals("/conversion")
              ? FailureCode.PROOF_RULE_UNREADABLE
              : FailureCode.PROOF_FORM_REFUSED;
      case 400 ->
          words.contains("conversion time")
              ? FailureCode.PROOF_TIME_REFUSED
              : words.contains("conversions_api")
                  ? FailureCode.PROOF_RULE_OTHER_METHOD
                  : FailureCode.PROOF_FORM_REFUSED;
      default -> FailureCode.UNEXPECTED_ANSWER;
    };
  }

  /** The part of the event that the first complaint is about; empty if none is named. */
  private static String about(String message) {
    Matcher complaint = COMPLAINT.matcher(message);
    return complaint.find() ? complaint.group(1) : "";
  }
}
