package dev.capiwizard.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A company’s proxy that lets nobody out, set as Java’s own for https while it is open: what is
 * sent to the real services is seen here, and never leaves this computer.
 */
public final class RefusingProxy implements AutoCloseable {
  private static final byte[] REFUSED =
      "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private final Map<String, @Nullable String> before = new TreeMap<>();

  private RefusingProxy(ServerSocket server) {
    this.server = server;
  }

  /** Opens one for all https addresses that are not this computer’s. */
  public static RefusingProxy open() throws IOException {
    RefusingProxy proxy =
        new RefusingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    proxy.set("https.proxyHost", "127.0.0.1");
    proxy.set("https.proxyPort", Integer.toString(proxy.server.getLocalPort()));
    Thread.ofVirtual().name("refusing-proxy").start(proxy::accept);
    return proxy;
  }

  /** The hosts that somebody wanted to reach. */
  public Set<String> asked() {
    return Set.copyOf(asked);
  }

  private void set(String name, String value) {
    before.put(name, System.setProperty(name, value));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> refuse(client));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private void refuse(Socket client) {
    try (client) {
      client.setSoTimeout(5000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      if (line != null && line.startsWith("CONNECT ")) {
        asked.add(line.split(" ")[1].replaceFirst(":\\d+$", ""));
      }
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      client.getOutputStream().write(REFUSED);
    } catch (IOException e) {
      // The client went away: it was refused all the same.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
