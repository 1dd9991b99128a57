package dev.capiwizard.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Processes of this program's classes, as other windows and the background job are. */
public final class Jvm {
  private static final long DEADLINE_SECONDS = 60;

  /**
   * For a process that lives too short to gain by the second compiler, or by a collector’s threads.
   */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private Jvm() {}

  /** What a process said and how it ended. */
  public record Ended(int exit, String said) {}

  /** Starts the main method of a class; what it says on either stream is read as one. */
  public static Process start(Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(List.of(), main, environment, arguments);
  }

  /**
   * @param before what the command line begins with, such as {@code setpriv}
   */
  public static Process start(
      List<String> before, Class<?> main, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(ClassPath.withoutJavaFx());
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the end of a process; one that stays is ended, and the test fails. */
  public static Ended end(Process process) throws IOException, InterruptedException {
    AtomicBoolean isLate = new AtomicBoolean();
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            () -> {
              isLate.set(true);
              // By its handle: what it said stays to be read.
              process.descendants().forEach(ProcessHandle::destroyForcibly);
              process.toHandle().destroyForcibly();
            },
            CompletableFuture.delayedExecutor(DEADLINE_SECONDS, TimeUnit.SECONDS));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    alarm.cancel(false);
    if (isLate.get()) {
      throw new AssertionError("still running; said: " + said);
    }
    return new Ended(exit, said);
  }
}
