package dev.capiwizard.app;

import dev.capiwizard.platform.DataPlace;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for each data directory: a second start hands over by a Unix domain socket, which only
 * this user can reach, and ends. A lock of the file system says who was first, and goes with its
 * process, however that ends.
 */
final class SingleInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

  /** What stands on the line where nothing is to be renewed. */
  private static final String SHOW = "show";

  private static final String RENEW = "renew ";
  private static final int MOST_CHARACTERS = 100;

  /** Addresses of such sockets hold about a hundred bytes on every system. */
  private static final int MOST_PATH_BYTES = 90;

  private final @Nullable FileChannel lock;
  private final @Nullable ServerSocketChannel server;
  private final Path socket;

  private SingleInstance(
      @Nullable FileChannel lock, @Nullable ServerSocketChannel server, Path socket) {
    this.lock = lock;
    this.server = server;
    this.socket = socket;
  }

  /**
   * Becomes the one window; empty where another is it.
   *
   * @param asked told by another start what to renew, or null to just come to the front; says
   *     whether it does; on a thread of its own
   */
  static Optional<SingleInstance> claim(Path dataDir, Predicate<@Nullable String> asked) {
    try {
      DataPlace.create(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      Path socket = socket(dataDir);
      return Optional.of(new SingleInstance(channel, listen(socket, asked), socket));
    } catch (IOException e) {
      // A folder that cannot be written is told by the store; the window opens all the same.
      LOG.warn("Other starts will not find this window: {}", e.getClass().getSimpleName());
      return Optional.of(new SingleInstance(null, null, dataDir));
    }
  }

  /**
   * Asks the window that is open.
   *
   * @param renew id of the connection to renew; null to just come to the front
   * @return whether it took over within the deadline
   */
  static boolean handOver(Path dataDir, @Nullable String renew, Duration deadline) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual().name("hand-over").start(() -> answer.complete(ask(dataDir, renew)));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static boolean ask(Path dataDir, @Nullable String renew) {
    String line = (renew == null ? SHOW : RENEW + renew) + "\n";
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(dataDir)))) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      return "ok".equals(reader(channel).readLine());
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable ServerSocketChannel listen(
      Path socket, Predicate<@Nullable String> asked) throws IOException {
    // Left by a process that was killed: the lock says that nobody listens there.
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
        // Each on a thread of its own: one that says nothing holds nobody up.
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
    Path beside = dataDir.toAbsolutePath().normalize().resolve("window.sock");
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
  public void close() {
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
