package dev.capiwizard.http;

import java.net.URI;
import java.time.Instant;

/**
 * What a service answered.
 *
 * @param requestId what the service calls this request, for its support; may be empty
 */
public record RecordedResponse(Instant at, URI address, int status, String requestId) {
  @Override
  public String toString() {
    // An address may hold what is not to be shown.
    return "Answered[" + address.getHost() + ", " + status + "]";
  }
}
