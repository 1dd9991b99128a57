package dev.capiwizard.testing;

import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real proxy ({@code tinyproxy}), with a login or without. */
public final class Tinyproxy implements AutoCloseable {
  private final Process process;
  private final int port;
  private final Path log;

  private Tinyproxy(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it, and waits until it answers; aborts the test where there is none.
   *
   * @param login {@code name:password}; null where none is wanted
   */
  public static Tinyproxy start(Path folder, @Nullable String login)
      throws IOException, InterruptedException {
    if (new ProcessBuilder("sh", "-c", "command -v tinyproxy").start().waitFor() != 0) {
      SystemPart.missing("tinyproxy");
    }
    for (int tries = 1; ; tries++) {
      try {
        return startOnce(folder, login);
      } catch (IOException e) {
        // Its port was free a moment ago; another process may have it, or a copy of its socket.
        if (tries == 3) {
          throw e;
        }
      }
    }
  }

  private static Tinyproxy startOnce(Path folder, @Nullable String login) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String basic = login == null ? "" : "BasicAuth " + login.replace(':', ' ') + "\n";
    String text =
        Invariant.format(
            """
            Port %d
            Listen 127.0.0.1
            Timeout 20
            MaxClients 30
            LogLevel Connect
            %s\
            """,
            port, basic);
    Path rules = Files.writeString(folder.resolve("tinyproxy.conf"), text);
    Path log = folder.resolve("tinyproxy.log");
    Process process =
        new ProcessBuilder("tinyproxy", "-d", "-c", rules.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Tinyproxy proxy = new Tinyproxy(process, port, log);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!proxy.answers()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        proxy.close();
        throw new IOException("tinyproxy does not answer: " + Files.readString(log));
      }
    }
    return proxy;
  }

  /** As people set it, such as {@code http://127.0.0.1:8888}. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** The same with a login. */
  public String address(String login) {
    return "http://" + login + "@127.0.0.1:" + port;
  }

  /** What it was asked for so far, by its own words. */
  public String said() throws IOException {
    return Files.readString(log);
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
