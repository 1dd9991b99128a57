package dev.capiwizard.http;

import tools.jackson.databind.JsonNode;

/**
 * An answer that could be read.
 *
 * @param body parsed JSON; a missing node where the body was empty
 * @param requestId what the service calls this request, for its support; may be empty
 */
public record JsonResponse(int status, JsonNode body, String requestId) {
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Never the body: it may hold a token. */
  @Override
  public String toString() {
    return "JsonResponse[" + status + "]";
  }
}
