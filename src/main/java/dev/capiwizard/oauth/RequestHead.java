package dev.capiwizard.oauth;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Of a request to the loopback receiver, what it looks at (RFC 9112 §2.1).
 *
 * @param line the request line
 * @param host of the last Host header; empty where there is none
 */
record RequestHead(String line, String host) {
  /**
   * A browser sends the cookies of every program that was ever on localhost, whatever its port, so
   * these are many. In bytes.
   */
  private static final int LONGEST = 256 * 1024;

  /**
   * Reads up to the empty line.
   *
   * @throws IOException where it is cut or too long
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
        // An empty line before it is passed over (RFC 9112 §2.2).
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
