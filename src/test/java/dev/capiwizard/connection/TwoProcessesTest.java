package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The window and the background job write at once, as two processes. */
@TestTiers.Sampled
@Execution(ExecutionMode.CONCURRENT)
class TwoProcessesTest {
  private static final int WRITES = TestTiers.isFull() ? 150 : 30;

  @TempDir Path folder;

  @Test
  void nothingIsLost() throws Exception {
    try (ConnectionStore store = TestStores.open(folder)) {
      store.add(Connection.begin("counter", "0", Endpoints.REAL, Instant.EPOCH)).get();
    }
    Process window = Jvm.start(Writer.class, Map.of(), folder.toString(), "window", "" + WRITES);
    Process job = Jvm.start(Writer.class, Map.of(), folder.toString(), "job", "" + WRITES);
    assertThat(Jvm.end(window)).isEqualTo(new Jvm.Ended(0, ""));
    assertThat(Jvm.end(job)).isEqualTo(new Jvm.Ended(0, ""));
    try (ConnectionStore store = TestStores.open(folder)) {
      assertThat(store.notices()).isEmpty();
      assertThat(store.all()).hasSize(1 + 2 * WRITES);
      assertThat(store.find("counter").orElseThrow().name()).isEqualTo("" + 2 * WRITES);
    }
    ReminderFile.Content reminders = new ReminderFile(folder).read();
    assertThat(reminders.minute()).isBetween(0, 59);
    assertThat(reminders.asked()).isTrue();
    assertThat(reminders.lastRun().checked()).isEqualTo(WRITES);
    System.out.println("writes of two processes at once: " + 4 * WRITES + ", none lost");
  }

  /** Makes connections and counts up the one that both know. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      String name = arguments[1];
      int writes = Integer.parseInt(arguments[2]);
      ReminderFile reminders = new ReminderFile(folder);
      int minute = reminders.minute(new Random());
      try (ConnectionStore store = TestStores.open(folder)) {
        CompletableFuture<?>[] written = new CompletableFuture<?>[2 * writes];
        for (int i = 0; i < writes; i++) {
          written[2 * i] =
              store.add(Connection.begin(name + i, name, Endpoints.REAL, Instant.EPOCH));
          written[2 * i + 1] =
              store.update("counter", one -> one.withName("" + (Integer.parseInt(one.name()) + 1)));
          if (name.equals("window")) {
            reminders.asked();
          } else {
            reminders.ran(new ReminderFile.LastRun(Instant.EPOCH, i + 1, 0, 0, List.of()));
          }
          // Some writes alone, some many at once.
          if (i % 3 == 0) {
            written[2 * i + 1].get();
          }
        }
        CompletableFuture.allOf(written).get();
        if (!store.flush(Duration.ofSeconds(20)) || reminders.read().minute() != minute) {
          throw new IllegalStateException("not written, or the minute drawn twice");
        }
      }
    }
  }
}
