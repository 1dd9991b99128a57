package dev.capiwizard.http;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What the head of an answer already tells. */
final class Answers {
  /** RFC 6585 §6: the network wants a sign-in before it lets anybody through. */
  private static final int NETWORK_LOGIN = 511;

  private Answers() {}

  /**
   * @throws FailureException where it is no answer of the service that was asked
   */
  static void check(Response response) throws FailureException {
    int status = response.code();
    if (status == 407) {
      throw new FailureException(FailureCode.PROXY_LOGIN, seen(response));
    }
    if (status == 429) {
      throw new FailureException(FailureCode.RATE_LIMITED, seen(response));
    }
    if (status == NETWORK_LOGIN) {
      throw new FailureException(FailureCode.CAPTIVE_PORTAL, seen(response));
    }
    if (status >= 500) {
      throw new FailureException(FailureCode.SERVICE_ERROR, seen(response));
    }
  }

  /** Whether it points to another host, as the sign-in of a hotel does. */
  static boolean leadsElsewhere(Response response) {
    String location = response.header("Location");
    HttpUrl asked = response.request().url();
    HttpUrl to = location == null ? null : asked.resolve(location);
    return response.code() >= 300
        && response.code() < 400
        && to != null
        && !to.host().equals(asked.host());
  }

  static String requestId(Response response) {
    String uuid = response.header("x-li-uuid");
    return uuid == null ? "" : uuid;
  }

  static String seen(Response response) {
    String requestId = requestId(response);
    return "HTTP " + response.code() + (requestId.isEmpty() ? "" : " " + requestId);
  }
}
