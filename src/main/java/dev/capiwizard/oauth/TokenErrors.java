package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.JsonResponse;
import java.util.Locale;

/** The meanings of the token endpoint’s refusals (LinkedIn: authorization-code-flow, step 3). */
final class TokenErrors {
  private TokenErrors() {}

  static FailureException of(JsonResponse answer) {
    String error = answer.body().path("error").asString("");
    String description =
        answer.body().path("error_description").asString("").toLowerCase(Locale.ROOT);
    String seen = "HTTP " + answer.status() + (error.isEmpty() ? "" : " " + error);
    FailureCode code =
        switch (error) {
          case "invalid_client", "invalid_client_id", "unauthorized_client" ->
              FailureCode.CLIENT_REFUSED;
          case "invalid_redirect_uri", "invalid_grant" -> FailureCode.CODE_REFUSED;
          case "invalid_request" ->
              description.contains("authorization code") || description.contains("refresh token")
                  ? FailureCode.CODE_REFUSED
                  : FailureCode.LOGIN_REFUSED;
          default ->
              answer.status() == 401 ? FailureCode.CLIENT_REFUSED : FailureCode.UNEXPECTED_ANSWER;
        };
    return new FailureException(code, seen);
  }
}
