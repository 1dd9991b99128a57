package dev.capiwizard.linkedin;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.http.JsonResponse;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of LinkedIn’s advertising API in a version that LinkedIn still has. Any refusal but that of
 * the version is returned. Not for the FX thread.
 */
final class VersionedCalls {
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpExchange http;
  private final ApiVersion version;

  VersionedCalls(HttpExchange http, ApiVersion version) {
    this.http = http;
    this.version = version;
  }

  /** See {@link HttpExchange#prepare}. */
  void prepare() {
    http.prepare();
  }

  /** See {@link ApiVersion#moved}. */
  Optional<ApiVersion.Moved> versionMoved() {
    return version.moved();
  }

  /**
   * Reads.
   *
   * @param path with the query, below the address of the API
   * @throws FailureException with a network code
   */
  JsonResponse get(Endpoints endpoints, String token, String path) throws FailureException {
    return send(endpoints, token, path, new Request.Builder());
  }

  /**
   * Writes. A version that has ended did nothing, so that the next one is asked; any other failure
   * may have come after LinkedIn did what it was asked for, and nothing is sent again.
   *
   * @param body becomes the JSON of the request
   * @throws FailureException as {@link #get}
   */
  JsonResponse post(Endpoints endpoints, String token, String path, Object body)
      throws FailureException {
    RequestBody json = RequestBody.create(JsonMapper.shared().writeValueAsBytes(body), JSON);
    return send(endpoints, token, path, new Request.Builder().post(json));
  }

  private JsonResponse send(Endpoints endpoints, String token, String path, Request.Builder request)
      throws FailureException {
    while (true) {
      String asked = version.text();
      JsonResponse answer =
          http.send(
              request
                  .url(endpoints.api() + path)
                  .header("Authorization", "Bearer " + token)
                  .header("LinkedIn-Version", asked)
                  .header("X-Restli-Protocol-Version", "2.0.0")
                  .build());
      boolean sunset =
          !answer.ok() && ApiErrors.of(answer).code() == FailureCode.API_VERSION_SUNSET;
      if (!sunset || !version.next(asked)) {
        return answer;
      }
    }
  }
}
