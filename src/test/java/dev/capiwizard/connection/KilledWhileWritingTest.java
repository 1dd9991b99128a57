package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestStores;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A process that writes all the time is killed at random instants, again and again on the same
 * files: a few times, and two hundred with {@code -Pfull}.
 */
@TestTiers.Sampled
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileWritingTest {
  private static final int KILLS = TestTiers.isFull() ? 200 : 4;

  @TempDir Path folder;

  @Test
  void everyNextStartHasTheLastStateOrTheOneBefore() throws Exception {
    Random random = new Random(20261124);
    TreeSet<Integer> written = new TreeSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = Jvm.start(EndlessWriter.class, Map.of(), folder.toString());
      int said = 0;
      try (var lines = writer.inputReader()) {
        for (int i = random.nextInt(40); i >= 0; i--) {
          said = Integer.parseInt(lines.readLine());
        }
        long instant = System.nanoTime() + random.nextInt(8_000_000);
        while (System.nanoTime() < instant) {
          Thread.onSpinWait();
        }
        // By its handle: what it had said already stays to be read.
        writer.toHandle().destroyForcibly();
        String line = lines.readLine();
        while (line != null) {
          said = Integer.parseInt(line);
          line = lines.readLine();
        }
        writer.waitFor();
      }
      try (ConnectionStore store = TestStores.open(folder)) {
        assertThat(store.notices()).as("kill " + kill).isEmpty();
        int found = Integer.parseInt(store.find("w").orElseThrow().name());
        assertThat(found).as("kill " + kill).isBetween(said, said + 1);
        written.add(found);
      }
      int reminded = new ReminderFile(folder).read().lastRun().checked();
      // One behind; and one more where the kill before came between a state and its being said.
      assertThat(reminded).as("kill " + kill).isBetween(said - 2, said + 1);
    }
    logHasThemAll(written.last());
    System.out.println("kills survived: " + KILLS + " of " + KILLS);
  }

  /** Each kill may cost the one line that was being written, and no other. */
  private void logHasThemAll(int last) throws Exception {
    TreeSet<Integer> told = new TreeSet<>();
    for (Change change :
        new ChangeLog(folder, Change.Channel.WINDOW, () -> Instant.EPOCH).read("w")) {
      if (change.what() == Change.What.NAMED) {
        told.add(Integer.parseInt(change.detail()));
      }
    }
    assertThat(told).isNotEmpty();
    int missing = last - told.first() + 1 - told.size();
    assertThat(missing).isBetween(0, KILLS);
    try (var lines = Files.lines(folder.resolve("changes/w.jsonl"))) {
      assertThat(lines.filter(line -> !line.startsWith("{") || !line.endsWith("}")).count())
          .isLessThanOrEqualTo(KILLS);
    }
  }

  /** Writes one state after the other and says which is on disk, until it is killed. */
  static final class EndlessWriter {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      ConnectionStore store = TestStores.open(folder);
      ReminderFile reminders = new ReminderFile(folder);
      if (store.find("w").isEmpty()) {
        store.add(Connection.begin("w", "0", Endpoints.REAL, Instant.EPOCH).withName("0")).get();
      }
      for (int i = Integer.parseInt(store.find("w").orElseThrow().name()) + 1; ; i++) {
        String name = Integer.toString(i);
        store.update("w", one -> one.withName(name)).get();
        // Said before the reminders, which are a state behind until they are written.
        System.out.println(i);
        reminders.ran(new ReminderFile.LastRun(Instant.EPOCH, i, 0, 0, List.of()));
      }
    }
  }
}
