package dev.capiwizard.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real notification service ({@code dunst}) on the session bus, with a display of its own. */
public final class NotificationDaemon implements AutoCloseable {
  /** What the service was asked to show. */
  public record Seen(String title, String body) {}

  private final VirtualDisplay display;
  private final Process daemon;

  /** How many were taken; the service has no way to forget them. */
  private int taken;

  private NotificationDaemon(VirtualDisplay display, Process daemon) {
    this.display = display;
    this.daemon = daemon;
  }

  /** Starts it, and waits until it answers; aborts the test where a part is missing. */
  public static NotificationDaemon start(Path folder) throws IOException, InterruptedException {
    SystemPart.require("Xvfb");
    SystemPart.require("dunst");
    if (System.getenv("DBUS_SESSION_BUS_ADDRESS") == null) {
      SystemPart.missing("session bus");
    }
    VirtualDisplay display = VirtualDisplay.start();
    Path rules = Files.writeString(folder.resolve("dunstrc"), CONFIGURATION);
    ProcessBuilder builder =
        new ProcessBuilder("dunst", "-config", rules.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("dunst.log").toFile());
    builder.environment().put("DISPLAY", display.name());
    NotificationDaemon daemon = new NotificationDaemon(display, builder.start());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (daemon.control("is-paused").isEmpty()) {
      if (System.nanoTime() > deadline || !daemon.daemon.isAlive()) {
        daemon.close();
        throw new IOException("dunst does not answer: " + folder.resolve("dunst.log"));
      }
    }
    return daemon;
  }

  private static final String CONFIGURATION =
      """
      [global]
      notification_limit = 0
      history_length = 500
      idle_threshold = 0
      stack_duplicates = false
      markup = full
      """;

  /** The notices since the last call, oldest first; those on the screen are closed by this. */
  public List<Seen> takeAll() throws IOException, InterruptedException {
    control("close-all");
    JsonNode history = JsonMapper.shared().readTree(control("history"));
    List<Seen> seen = new ArrayList<>();
    for (JsonNode one : history.path("data").path(0)) {
      seen.addFirst(
          new Seen(
              one.path("summary").path("data").asString(),
              one.path("body").path("data").asString()));
    }
    List<Seen> fresh = List.copyOf(seen.subList(taken, seen.size()));
    taken = seen.size();
    return fresh;
  }

  /** Presses the newest notice, as a person does with the middle button. */
  public void press() throws IOException, InterruptedException {
    control("action", "0");
  }

  /** Closes the one that {@link #press} presses; the service leaves it there after a press. */
  public void closeNewest() throws IOException, InterruptedException {
    control("close");
  }

  public void closeNotices() throws IOException, InterruptedException {
    control("close-all");
  }

  /** How many are on the screen. */
  public int displayed() throws IOException, InterruptedException {
    String count = control("count", "displayed").strip();
    return count.isEmpty() ? 0 : Integer.parseInt(count);
  }

  /** The display on which it shows them, as programs of that desktop have it. */
  public String display() {
    return display.name();
  }

  private String control(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("dunstctl"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", display.name());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(10, TimeUnit.SECONDS);
    return said;
  }

  @Override
  public void close() {
    daemon.destroy();
    daemon.onExit().join();
    display.close();
  }
}
