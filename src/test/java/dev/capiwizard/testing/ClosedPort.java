package dev.capiwizard.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of 127.0.0.1 on which nobody listens, for as long as this is open: it is bound, so nobody
 * else can, and never listened on. A port that was listened on and closed may go on answering for a
 * moment, since a process started just then by another thread holds a copy of the socket until it
 * has closed what it inherited.
 */
public final class ClosedPort implements AutoCloseable {
  private final Socket bound = new Socket();

  public ClosedPort() throws IOException {
    bound.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
  }

  public int port() {
    return bound.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    bound.close();
  }
}
