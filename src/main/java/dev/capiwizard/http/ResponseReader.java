package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Reads what the head of a response already tells. */
final class ResponseReader {
  /** RFC 6585 §6: the network wants a sign-in before it lets anybody through. */
  private static final int NETWORK_LOGIN = 511;

  /** LinkedIn’s own status for callers whose network address it takes for a machine’s. */
  private static final int TURNED_AWAY = 999;

  /** A header may hold anything, and this value goes onto the screen. */
  private static final Pattern ID = Pattern.compile("[\\w.+/=:-]{1,80}");

  private ResponseReader() {}

  /**
   * @throws FailureException if the response is not from the service that was asked
   */
  static void check(Response response) throws FailureException {
    int status = response.code();
    if (status == 407) {
      throw failure(FailureCode.PROXY_LOGIN, response);
    }
    if (status == 429) {
      throw failure(FailureCode.RATE_LIMITED, response);
    }
    if (status == NETWORK_LOGIN) {
      throw failure(FailureCode.CAPTIVE_PORTAL, response);
    }
    if (status == TURNED_AWAY) {
      throw failure(FailureCode.CALLS_TURNED_AWAY, response);
    }
    if (status >= 500) {
      throw failure(FailureCode.SERVICE_ERROR, response);
    }
  }

  /** Whether it redirects to another host, as a hotel’s sign-in does. */
  static boolean leadsElsewhere(Response response) {
    String location = response.header("Location");
    HttpUrl asked = response.request().url();
    HttpUrl to = location == null ? null : asked.resolve(location);
    return response.code() >= 300
        && response.code() < 400
        && to != null
        && !to.host().equals(asked.host());
  }

  /** The id for LinkedIn’s support (LinkedIn: error handling); empty if it is another service’s. */
  static String requestId(Response response) {
    return Stream.of("x-li-uuid", "x-li-fabric", "x-li-request-id")
        .map(response::header)
        .filter(value -> value != null && ID.matcher(value).matches())
        .collect(Collectors.joining(" "));
  }

  static String seen(Response response) {
    return "HTTP " + response.code();
  }

  private static FailureException failure(FailureCode code, Response response) {
    return new FailureException(code, seen(response), requestId(response), null);
  }
}
