package dev.capiwizard.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.JsonResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a refusal means: by its code, else by its number, else by its status. */
@Execution(ExecutionMode.CONCURRENT)
class ApiErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "401, EXPIRED_ACCESS_TOKEN, 65602, TOKEN_EXPIRED",
    "401, REVOKED_ACCESS_TOKEN, 65601, TOKEN_REVOKED",
    "401, INVALID_ACCESS_TOKEN, 65600, TOKEN_INVALID",
    "401, EMPTY_ACCESS_TOKEN, 65604, TOKEN_INVALID",
    "426, NONEXISTENT_VERSION, 0, API_VERSION_SUNSET",
    "400, VERSION_MISSING, 0, API_VERSION_SUNSET",
    // The code counts more than number and status.
    "401, EXPIRED_ACCESS_TOKEN, 65601, TOKEN_EXPIRED",
    "403, REVOKED_ACCESS_TOKEN, 100, TOKEN_REVOKED",
    "404, NONEXISTENT_VERSION, 0, API_VERSION_SUNSET",
    // The number counts more than the status.
    "401, '', 65600, TOKEN_INVALID",
    "401, '', 65601, TOKEN_REVOKED",
    "401, '', 65602, TOKEN_EXPIRED",
    "401, '', 65604, TOKEN_INVALID",
    "401, SOMETHING_NEW, 65601, TOKEN_REVOKED",
    "403, '', 65601, TOKEN_REVOKED",
    // The status alone.
    "401, '', 0, TOKEN_INVALID",
    "401, UNAUTHORIZED, 65699, TOKEN_INVALID",
    "403, '', 0, NOT_PERMITTED",
    "403, ACCESS_DENIED, 100, NOT_PERMITTED",
    "404, '', 0, NOT_PERMITTED",
    "404, RESOURCE_NOT_FOUND, 0, NOT_PERMITTED",
    "426, '', 0, API_VERSION_SUNSET",
    "400, '', 0, UNEXPECTED_ANSWER",
    "409, CONFLICT, 0, UNEXPECTED_ANSWER",
    "418, '', 0, UNEXPECTED_ANSWER",
  })
  void aRefusalHasItsMeaning(int status, String code, int number, FailureCode meaning) {
    assertThat(refusal(status, code, number).code()).isEqualTo(meaning);
  }

  @Test
  void whatWasSeenIsForTheLogAndTheMessageIsNot() {
    FailureException refusal = refusal(401, "REVOKED_ACCESS_TOKEN", 65601);
    assertThat(refusal.detail()).isEqualTo("HTTP 401 REVOKED_ACCESS_TOKEN 65601");
    assertThat(refusal.getMessage()).doesNotContain("AQX");
    assertThat(refusal.reference()).isEqualTo("request-7");
    assertThat(refusal(403, "", 0).detail()).isEqualTo("HTTP 403");
  }

  @Test
  void anEmptyBodyLeavesTheStatus() {
    FailureException refusal =
        ApiErrors.of(new JsonResponse(403, JsonMapper.shared().missingNode(), ""));
    assertThat(refusal.code()).isEqualTo(FailureCode.NOT_PERMITTED);
    assertThat(refusal.detail()).isEqualTo("HTTP 403");
  }

  private static FailureException refusal(int status, String code, int number) {
    var body = JsonMapper.shared().createObjectNode().put("message", "Token AQX is refused");
    if (!code.isEmpty()) {
      body.put("code", code);
    }
    if (number != 0) {
      body.put("serviceErrorCode", number);
    }
    return ApiErrors.of(new JsonResponse(status, body, "request-7"));
  }
}
