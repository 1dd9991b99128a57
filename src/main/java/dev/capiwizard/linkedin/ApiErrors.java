package dev.capiwizard.linkedin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.JsonResponse;

/**
 * The meaning of a refusal of the advertising API: by its code first, then by its number, then by
 * the status, since messages may change at any time (LinkedIn: breaking-change policy).
 */
final class ApiErrors {
  private ApiErrors() {}

  static FailureException of(JsonResponse answer) {
    String code = answer.body().path("code").asString("");
    int number = answer.body().path("serviceErrorCode").asInt(0);
    String seen =
        "HTTP "
            + answer.status()
            + (code.isEmpty() ? "" : " " + code)
            + (number == 0 ? "" : " " + number);
    return new FailureException(
        meaning(answer.status(), code, number), seen, answer.requestId(), null);
  }

  private static FailureCode meaning(int status, String code, int number) {
    return switch (code) {
      case "EXPIRED_ACCESS_TOKEN" -> FailureCode.TOKEN_EXPIRED;
      case "REVOKED_ACCESS_TOKEN" -> FailureCode.TOKEN_REVOKED;
      case "INVALID_ACCESS_TOKEN", "EMPTY_ACCESS_TOKEN" -> FailureCode.TOKEN_INVALID;
      case "NONEXISTENT_VERSION", "VERSION_MISSING" -> FailureCode.API_VERSION_SUNSET;
      default -> byNumber(status, number);
    };
  }

  private static FailureCode byNumber(int status, int number) {
    return switch (number) {
      case 65600, 65604 -> FailureCode.TOKEN_INVALID;
      case 65601 -> FailureCode.TOKEN_REVOKED;
      case 65602 -> FailureCode.TOKEN_EXPIRED;
      default ->
          switch (status) {
            case 401 -> FailureCode.TOKEN_INVALID;
            // 404 may hide a missing right too (LinkedIn: error handling).
            case 403, 404 -> FailureCode.NOT_PERMITTED;
            case 426 -> FailureCode.API_VERSION_SUNSET;
            default -> FailureCode.UNEXPECTED_ANSWER;
          };
    };
  }
}
