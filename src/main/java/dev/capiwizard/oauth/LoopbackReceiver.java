package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits on the redirect URI’s port for the one request with the right state, or for a refusal
 * without one. Anything else, such as a wrong state, a foreign Host, or slow or many clients, is
 * turned away and changes nothing.
 */
final class LoopbackReceiver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackReceiver.class);
  private static final Duration CLOSING = Duration.ofMillis(500);
  private static final int SLOWEST_MS = 5_000;

  /** Browsers ask again after a restore, a reload or a prefetch, and should see the same page. */
  private static final Duration LINGERING = Duration.ofSeconds(3);

  private static final int MOST_AT_ONCE = 32;
  private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final AuthorizationRequest request;
  private final CompletableFuture<String> code;
  private final List<ServerSocket> sockets;
  private final List<Thread> accepting = new ArrayList<>();
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private @Nullable LoopbackPage shown;

  /** Receivers that have their response and only repeat a page; the next sign-in needs the port. */
  private static final Set<LoopbackReceiver> ANSWERED = ConcurrentHashMap.newKeySet();

  private LoopbackReceiver(
      AuthorizationRequest request, CompletableFuture<String> code, List<ServerSocket> sockets) {
    this.request = request;
    this.code = code;
    this.sockets = sockets;
  }

  /**
   * Listens on 127.0.0.1, and on ::1 if the system has it.
   *
   * @param code completes with the authorization code, or exceptionally: as refused, or with
   *     LOGIN_TIMED_OUT after the deadline
   * @throws FailureException with LOOPBACK_PORT_IN_USE
   */
  static LoopbackReceiver open(
      AuthorizationRequest request, CompletableFuture<String> code, Duration deadline)
      throws FailureException {
    int port = URI.create(request.redirectUri()).getPort();
    ANSWERED.stream().filter(one -> one.isAt(port)).forEach(LoopbackReceiver::close);
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      sockets.add(listen(new byte[] {127, 0, 0, 1}, port));
    } catch (IOException e) {
      throw new FailureException(FailureCode.LOOPBACK_PORT_IN_USE, "port " + port, e);
    }
    try {
      sockets.add(listen(SIX, port));
    } catch (IOException e) {
      if (isNamed(request.redirectUri()) && hasSix()) {
        // Browsers ask ::1 first, so the code would go to whoever listens there.
        closeQuietly(sockets.getFirst());
        throw new FailureException(FailureCode.LOOPBACK_PORT_IN_USE, "port " + port + " of ::1", e);
      }
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

  /**
   * Closes at once if nobody came back; otherwise a few seconds later, or when the next one opens.
   * Returns at once.
   */
  void closeLater() {
    if (!isAnswered()) {
      var _ = Thread.ofVirtual().name("close-loopback").start(this::close);
      return;
    }
    CompletableFuture.delayedExecutor(LINGERING.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::close);
  }

  private boolean isAt(int port) {
    return sockets.stream().anyMatch(one -> one.getLocalPort() == port);
  }

  private synchronized boolean isAnswered() {
    return shown != null;
  }

  /** The addresses on which it listens. */
  List<InetSocketAddress> addresses() {
    return sockets.stream()
        .map(socket -> new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()))
        .toList();
  }

  @Override
  public void close() {
    ANSWERED.remove(this);
    for (ServerSocket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.info("A loopback socket did not close");
      }
    }
    // A port is free only once no thread waits on it, and a second sign-in may follow at once.
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
      // For the whole request: a client that sends a letter every few seconds would stay for hours.
      CompletableFuture.delayedExecutor(SLOWEST_MS, TimeUnit.MILLISECONDS)
          .execute(() -> closeQuietly(client));
      RequestHead head = RequestHead.read(client.getInputStream());
      String[] parts = head.line().split(" ");
      String own = URI.create(request.redirectUri()).getRawAuthority();
      boolean ours =
          parts.length == 3
              && parts[0].equals("GET")
              && head.host().equals(own)
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

  private static void closeQuietly(Closeable client) {
    try {
      client.close();
    } catch (IOException e) {
      LOG.info("A socket of the redirect URI did not close");
    }
  }

  private void answer(Socket client, String address) throws IOException {
    try {
      String value = ReturnAddress.code(request, address);
      show(LoopbackPage.DONE, client);
      code.complete(value);
    } catch (FailureException e) {
      boolean notForUs =
          e.code() == FailureCode.STATE_MISMATCH
              || e.code() == FailureCode.RETURN_ADDRESS_UNREADABLE;
      if (notForUs) {
        LoopbackPage.NOT_HERE.send(client.getOutputStream());
      } else {
        show(LoopbackPage.REFUSED, client);
        code.completeExceptionally(e);
      }
    }
  }

  /** The first page stays, whatever a second request says. */
  private void show(LoopbackPage page, Socket client) throws IOException {
    first(page).send(client.getOutputStream());
  }

  private synchronized LoopbackPage first(LoopbackPage page) {
    if (shown == null) {
      shown = page;
      // Before anybody learns of the response, since the next sign-in may begin at once.
      ANSWERED.add(this);
    }
    return shown;
  }

  /** For a name the browser may choose either address; 127.0.0.1 leaves no choice. */
  private static boolean isNamed(String redirectUri) {
    return "localhost".equals(URI.create(redirectUri).getHost());
  }

  /** Whether this computer has ::1 at all: then some other port can be opened there. */
  private static boolean hasSix() {
    try (ServerSocket any = listen(SIX, 0)) {
      return any.isBound();
    } catch (IOException e) {
      return false;
    }
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
