package dev.capiwizard.http;

import tools.jackson.databind.JsonNode;

/**
 * A response that could be read.
 *
 * @param body parsed JSON; a missing node if the body was empty
 * @param requestId the service’s id of this request, for its support; may be empty
 */
public record JsonResponse(int status, JsonNode body, String requestId) {
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Leaves the body out, since it may hold a token. */
  @Override
  public String toString() {
    return "JsonResponse[" + status + "]";
  }
}
