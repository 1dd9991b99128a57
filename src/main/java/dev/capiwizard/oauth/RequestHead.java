package dev.capiwizard.oauth;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The parts of a request that the loopback receiver looks at (RFC 9112 §2.1).
 *
 * @param line the request line
 * @param host the value of the last Host header; empty if there is none
 */
record RequestHead(String line, String host) {
  /**
   * In bytes. Browsers send the cookies of every program that ever ran on localhost, on any port,
   * so heads can be long.
   */
  private static final int LONGEST = 256 * 1024;

  /**
   * Reads until the empty line.
   *
   * @throws IOException if it is cut or too long
   */
  static RequestHead read(InputStream socket) throws IOException {
    InputStream in = new BufferedInputStream(socket);
    String request = "";
    String host = "";
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = 0; read < LONGEST; read++) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("cut");
      }
      if (c != '\n') {
        line.write(c);
        continue;
      }
      String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      line.reset();
      if (request.isEmpty()) {
        // An empty line before it is skipped (RFC 9112 §2.2).
        request = text;
      } else if (text.isEmpty()) {
        return new RequestHead(request, host);
      } else if (text.toLowerCase(Locale.ROOT).startsWith("host:")) {
        host = text.substring(5).strip();
      }
    }
    throw new IOException("too long");
  }
}
