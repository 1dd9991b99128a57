package dev.capiwizard.http;

import java.net.URI;
import java.time.Instant;

/**
 * A service’s response, as it is remembered.
 *
 * @param requestId the service’s id of this request, for its support; may be empty
 */
public record RecordedResponse(Instant at, URI address, int status, String requestId) {
  @Override
  public String toString() {
    // The rest of the address may hold secrets.
    return "Answered[" + address.getHost() + ", " + status + "]";
  }
}
