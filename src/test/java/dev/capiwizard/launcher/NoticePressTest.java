package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.testing.NotificationDaemon;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.util.WaitForAsyncUtils;

/**
 * From the press on a notice to the window at the renewal of that connection: the real run, the
 * real notification service, the real window, each a process of its own. The window draws into
 * memory.
 */
@Timeout(120)
@ResourceLock(Shared.NOTIFICATION_SERVICE)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class NoticePressTest {
  @TempDir Path folder;
  private Path data;
  private Path shown;
  private Path launcher;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void connect() throws Exception {
    data = folder.resolve("data");
    shown = Files.createFile(folder.resolve("shown"));
    launcher = WindowProbe.launcher(folder, shown);
    Instant now = Instant.now();
    try (ConnectionStore store = TestStores.open(data)) {
      store.add(connection("c1", "Acme", now.plus(Duration.ofDays(3)))).get();
      store.add(connection("c2", "Birch", now.plus(Duration.ofDays(50)))).get();
    }
  }

  @AfterEach
  void end() throws Exception {
    for (String line : Files.readAllLines(shown)) {
      long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
    for (Process process : started) {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void whereNoWindowIsOpenOneOpens() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder)) {
      Process run = run(daemon);
      await(() -> daemon.displayed() == 1);
      daemon.press();
      await(() -> lines().stream().anyMatch(line -> line.endsWith(" renewal Acme")));
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isZero();
      // What waited for the first frame is on the disk while the window is open.
      await(() -> Files.readString(data.resolve("connections.json")).contains("\"renewal\" : {"));
      // The window outlives the run that opened it.
      assertThat(windows()).hasSize(1);
      assertThat(ProcessHandle.of(windows().iterator().next())).isPresent();
    }
  }

  @Test
  void theWindowThatIsOpenTakesOver() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder)) {
      start(daemon, launcher.toString(), "--data-dir", data.toString());
      await(() -> lines().stream().anyMatch(line -> line.endsWith(" home")));
      Process run = run(daemon);
      await(() -> daemon.displayed() == 1);
      daemon.press();
      await(() -> lines().stream().anyMatch(line -> line.endsWith(" renewal Acme")));
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(windows()).as("one window for both").hasSize(1);
    }
  }

  /** Two runs that begin at the same moment tell once. */
  @Test
  void twoRunsAtOnceTellOnce() throws Exception {
    try (NotificationDaemon daemon = NotificationDaemon.start(folder)) {
      Process one = run(daemon);
      Process other = run(daemon);
      await(() -> daemon.displayed() == 1);
      await(() -> !one.isAlive() || !other.isAlive());
      assertThat(daemon.takeAll()).hasSize(1);
      assertThat(one.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(List.of(one.exitValue(), other.exitValue())).containsOnly(0);
      assertThat(daemon.takeAll()).isEmpty();
    }
  }

  private Process run(NotificationDaemon daemon) throws IOException {
    // At sign-in the time of day says nothing, so that the test can run at any.
    return start(
        daemon,
        launcher.toString(),
        "--data-dir",
        data.toString(),
        "reminders",
        "run",
        "--at-sign-in");
  }

  private Process start(NotificationDaemon daemon, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said" + started.size()).toFile());
    builder.environment().put("DISPLAY", daemon.display());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(shown, StandardCharsets.UTF_8);
  }

  private Set<Long> windows() throws IOException {
    return lines().stream()
        .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
        .collect(Collectors.toSet());
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
  }

  private static Connection connection(String id, String name, Instant end) {
    return Connection.begin(id, name, Endpoints.REAL, end.minus(Duration.ofDays(60)))
        .withToken(
            new TokenFacts(
                "ab" + id,
                350,
                end.minus(Duration.ofDays(60)),
                end,
                Set.of("r_ads", "rw_conversions"),
                TokenFacts.Origin.SIGN_IN,
                null,
                null));
  }
}
