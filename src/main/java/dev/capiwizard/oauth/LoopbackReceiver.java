package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits on the redirect URI’s port for the one request with the right state. Whatever else comes, a
 * wrong state, a foreign Host, a slow client or many of them, is sent away and changes nothing.
 */
final class LoopbackReceiver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackReceiver.class);
  private static final Duration CLOSING = Duration.ofMillis(500);
  private static final int SLOWEST_MS = 5_000;
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_AT_ONCE = 32;

  private final AuthorizationRequest request;
  private final CompletableFuture<String> code;
  private final List<ServerSocket> sockets;
  private final List<Thread> accepting = new ArrayList<>();
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  private LoopbackReceiver(
      AuthorizationRequest request, CompletableFuture<String> code, List<ServerSocket> sockets) {
    this.request = request;
    this.code = code;
    this.sockets = sockets;
  }

  /**
   * Listens on 127.0.0.1, and on ::1 where the system has it.
   *
   * @param code completed with the authorization code, or as refused; LOGIN_TIMED_OUT after the
   *     deadline
   * @throws FailureException with LOOPBACK_PORT_IN_USE
   */
  static LoopbackReceiver open(
      AuthorizationRequest request, CompletableFuture<String> code, Duration deadline)
      throws FailureException {
    int port = URI.create(request.redirectUri()).getPort();
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      sockets.add(listen(new byte[] {127, 0, 0, 1}, port));
    } catch (IOException e) {
      throw new FailureException(FailureCode.LOOPBACK_PORT_IN_USE, "port " + port, e);
    }
    byte[] six = new byte[16];
    six[15] = 1;
    try {
      sockets.add(listen(six, port));
    } catch (IOException e) {
      LOG.info("Not listening on ::1; browsers fall back to 127.0.0.1");
    }
    LoopbackReceiver receiver = new LoopbackReceiver(request, code, sockets);
    for (ServerSocket socket : sockets) {
      receiver.accepting.add(
          Thread.ofVirtual().name("loopback").start(() -> receiver.accept(socket)));
    }
    CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .execute(receiver::timeOut);
    return receiver;
  }

  /** Where it listens. */
  List<InetSocketAddress> addresses() {
    return sockets.stream()
        .map(socket -> new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()))
        .toList();
  }

  @Override
  public void close() {
    for (ServerSocket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.info("A loopback socket did not close");
      }
    }
    // A port is free only when nobody waits on it any more: a second sign-in may follow at once.
    for (Thread thread : accepting) {
      try {
        if (!thread.join(CLOSING)) {
          LOG.info("The redirect URI's port is not free yet");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void timeOut() {
    code.completeExceptionally(new FailureException(FailureCode.LOGIN_TIMED_OUT));
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (places.tryAcquire()) {
          Thread.ofVirtual().name("loopback-request").start(() -> serve(client));
        } else {
          client.close();
        }
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      // As a whole: one that sends a letter every few seconds would else keep its place for hours.
      CompletableFuture.delayedExecutor(SLOWEST_MS, TimeUnit.MILLISECONDS)
          .execute(() -> closeQuietly(client));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = readLine(in);
      String host = host(in);
      String[] parts = line.split(" ");
      String own = URI.create(request.redirectUri()).getRawAuthority();
      boolean ours =
          parts.length == 3
              && parts[0].equals("GET")
              && host.equals(own)
              && ReturnAddress.matches(request.redirectUri(), "http://" + own + parts[1]);
      if (!ours) {
        LoopbackPage.NOT_HERE.send(client.getOutputStream());
        return;
      }
      answer(client, "http://" + own + parts[1]);
    } catch (IOException e) {
      LOG.info("A request to the redirect URI was cut or too slow; waiting for the next");
    } finally {
      places.release();
    }
  }

  private static void closeQuietly(Socket client) {
    try {
      client.close();
    } catch (IOException e) {
      LOG.info("A request to the redirect URI did not close");
    }
  }

  private void answer(Socket client, String address) throws IOException {
    try {
      String value = ReturnAddress.code(request, address);
      LoopbackPage.DONE.send(client.getOutputStream());
      code.complete(value);
    } catch (FailureException e) {
      boolean notForUs =
          e.code() == FailureCode.STATE_MISMATCH
              || e.code() == FailureCode.RETURN_ADDRESS_UNREADABLE;
      (notForUs ? LoopbackPage.NOT_HERE : LoopbackPage.REFUSED).send(client.getOutputStream());
      if (!notForUs) {
        code.completeExceptionally(e);
      }
    }
  }

  private static String host(BufferedReader in) throws IOException {
    String host = "";
    for (int i = 0; i < 100; i++) {
      String header = readLine(in);
      if (header.isEmpty()) {
        return host;
      }
      if (header.toLowerCase(Locale.ROOT).startsWith("host:")) {
        host = header.substring(5).strip();
      }
    }
    throw new IOException("too many headers");
  }

  private static String readLine(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() > LONGEST_LINE) {
        throw new IOException("cut or too long");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  private static ServerSocket listen(byte[] address, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(address), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
