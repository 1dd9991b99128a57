package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import dev.capiwizard.practice.web.WebServer.Handler;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Adds the headers by which LinkedIn’s support finds a call, to each response of its APIs. */
final class TracedResponses {
  private static final String FABRIC = "prod-practice1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private TracedResponses() {}

  /** The same responses with these headers; a response that has its own keeps them. */
  static Handler of(Handler handler) {
    return request -> {
      WebResponse answer = handler.answer(request);
      return answer.headers().containsKey("x-li-uuid")
          ? answer
          : answer
              .with("x-li-uuid", Base64.getEncoder().encodeToString(random(16)))
              .with("x-li-fabric", FABRIC)
              .with("x-li-request-id", HexFormat.of().formatHex(random(12)));
    };
  }

  private static byte[] random(int bytes) {
    byte[] raw = new byte[bytes];
    RANDOM.nextBytes(raw);
    return raw;
  }
}
