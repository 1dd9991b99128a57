package dev.capiwizard.http;

import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** Is told of each response that came, on the thread that asked, before the caller is. */
@FunctionalInterface
public interface CallListener {
  /** Listens to nothing. */
  CallListener NONE = (request, response, body) -> {};

  /**
   * A response has come.
   *
   * @param response with its head alone; its body was read
   * @param body the JSON of the body; a missing node if it was empty or no JSON
   */
  void answered(Request request, Response response, JsonNode body);
}
