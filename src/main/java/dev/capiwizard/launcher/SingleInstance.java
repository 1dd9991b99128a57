package dev.capiwizard.launcher;

import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.RealPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for each data folder: a second start hands over to the first through a Unix domain
 * socket, which only this user can reach, and ends. A file lock decides who was first; it goes with
 * its process, however that ends.
 */
public final class SingleInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

  /** The line to send if nothing is to be renewed. */
  private static final String SHOW = "show";

  private static final String RENEW = "renew ";
  private static final int MOST_CHARACTERS = 100;

  /** The address of such a socket holds about a hundred bytes on every system. */
  private static final int MOST_PATH_BYTES = 90;

  /** How long a window that has just started may take until it is painted and listens. */
  private static final Duration OPENING = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final @Nullable FileChannel lock;
  private @Nullable ServerSocketChannel server;
  private final Path socket;

  private SingleInstance(@Nullable FileChannel lock, Path socket) {
    this.lock = lock;
    this.socket = socket;
  }

  /**
   * Becomes the one window, which should {@link #listen} soon, since others wait for it. Empty if
   * another process is it.
   */
  static Optional<SingleInstance> claim(Path dataDir) {
    try {
      DataFolder.create(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new SingleInstance(channel, socket(dataDir)));
    } catch (IOException e) {
      // The store reports a folder that cannot be written; the window opens all the same.
      LOG.warn("Other starts will not know of this window: {}", e.getClass().getSimpleName());
      return Optional.of(new SingleInstance(null, dataDir));
    }
  }

  /**
   * Begins to listen for other starts. This opens every jar of the program, in which Java looks for
   * socket providers, so it is not done before the first window.
   *
   * @param asked gets the connection that another start wants renewed, or null to just come to the
   *     front; returns whether it does so; runs on a thread of its own
   */
  synchronized void listen(Predicate<@Nullable String> asked) {
    if (lock == null || !lock.isOpen()) {
      return;
    }
    try {
      server = listen(socket, asked);
    } catch (IOException e) {
      LOG.warn("Other starts will not reach this window: {}", e.getClass().getSimpleName());
    }
  }

  /**
   * Hands over to the window that is open.
   *
   * @param renew id of the connection to renew; null to just come to the front
   * @return whether it took over within the deadline
   */
  static boolean handOver(Path dataDir, @Nullable String renew, Duration deadline) {
    return handOver(dataDir, renew, deadline, Duration.ZERO);
  }

  /** Like {@link #handOver}, if another window is known to be there, or soon will be. */
  static boolean handOverToTheOther(Path dataDir, @Nullable String renew, Duration deadline) {
    return handOver(dataDir, renew, deadline, OPENING);
  }

  private static boolean handOver(
      Path dataDir, @Nullable String renew, Duration deadline, Duration opening) {
    FutureTask<Boolean> answer = new FutureTask<>(() -> ask(dataDir, renew, opening));
    Thread.ofVirtual().name("hand-over").start(answer);
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static boolean ask(Path dataDir, @Nullable String renew, Duration opening) {
    String line = (renew == null ? SHOW : RENEW + renew) + "\n";
    try (SocketChannel channel = reach(UnixDomainSocketAddress.of(socket(dataDir)), opening)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      return "ok".equals(reader(channel).readLine());
    } catch (IOException e) {
      return false;
    }
  }

  /** The same double click may have started the other window a moment ago. */
  private static SocketChannel reach(UnixDomainSocketAddress window, Duration opening)
      throws IOException {
    long end = System.nanoTime() + opening.toNanos();
    while (true) {
      try {
        return SocketChannel.open(window);
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }
  }

  private static ServerSocketChannel listen(Path socket, Predicate<@Nullable String> asked)
      throws IOException {
    // A killed process left it: holding the lock proves that nobody listens there.
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofPlatform().daemon().name("single-instance").start(() -> accept(server, asked));
    return server;
  }

  private static void accept(ServerSocketChannel server, Predicate<@Nullable String> asked) {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        // Each on a thread of its own, so that a silent caller holds nobody up.
        Thread.ofVirtual().name("asked").start(() -> serve(channel, asked));
      } catch (IOException e) {
        LOG.debug("No other start is listened to any more");
        return;
      }
    }
  }

  private static void serve(SocketChannel channel, Predicate<@Nullable String> asked) {
    try (channel) {
      char[] line = new char[MOST_CHARACTERS];
      int read = reader(channel).read(line);
      String text = read <= 0 ? "" : new String(line, 0, read).strip();
      if (text.equals(SHOW) || text.matches(RENEW + "[A-Za-z0-9]{1,12}")) {
        if (asked.test(text.equals(SHOW) ? null : text.substring(RENEW.length()))) {
          channel.write(ByteBuffer.wrap("ok\n".getBytes(StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      LOG.debug("Another start went away");
    }
  }

  private static BufferedReader reader(SocketChannel channel) {
    return new BufferedReader(
        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
  }

  private static Path socket(Path dataDir) {
    // The folder’s window is the same, whichever of its names was used.
    Path beside = RealPath.of(dataDir).resolve("window.sock");
    if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_PATH_BYTES) {
      return beside;
    }
    String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9]", "");
    String name = "capi-wizard-" + user + "-" + Integer.toHexString(beside.hashCode()) + ".sock";
    return Path.of(System.getProperty("java.io.tmpdir", "."), name);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(socket);
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      LOG.debug("The window’s lock was gone already");
    }
  }
}
