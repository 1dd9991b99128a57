package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.ConnectionRig;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The run of the background job as a process of its own. */
@Timeout(60)
@ResourceLock(Shared.NOTIFICATION_SERVICE)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class RemindersProcessTest {
  @TempDir Path folder;

  @Test
  void theRunNeedsNoJavaFx() throws Exception {
    Path data = folder.resolve("data");
    try (ConnectionRig rig = new ConnectionRig(Scenario.HAPPY, data)) {
      rig.connect("c1", "Acme");
      Path classes = folder.resolve("classes.txt");
      Jvm.Ended run = run(List.of("-Xlog:class+load:file=" + classes), data, "reminders", "run");
      assertThat(run.exit()).as(run.said()).isZero();
      // No keychain holds this token: it is told, and nothing else is.
      assertThat(run.said()).contains("0 of 0 due notices shown");
      assertThat(Files.readString(classes))
          .contains("dev.capiwizard.reminders.ReminderRun ")
          .doesNotContain("javafx.");
    }
    assertThat(data.resolve("reminders.json")).exists();
  }

  @Test
  void anUnknownIdIsASentenceAndACode() throws Exception {
    Jvm.Ended run = run(List.of(), folder, "renew", "nobody");
    assertThat(run.exit()).isEqualTo(64);
    assertThat(run.said()).contains("There is no connection with this ID").contains("CW-DATA-04");
  }

  @Test
  void aRunBesideAnotherSaysSo() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    try (var hold = new dev.capiwizard.reminders.ReminderFile(folder.resolve("data")).hold()) {
      assertThat(hold).isNotNull();
      Jvm.Ended run = run(List.of(), folder.resolve("data"), "reminders", "run");
      assertThat(run.said()).contains("CW-REMIND-04");
      assertThat(run.exit()).isZero();
    }
  }

  /** Without a JavaFX module or jar in reach. */
  private static Jvm.Ended run(List<String> options, Path data, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Jvm.SHORT_LIVED);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", ClassPath.withoutJavaFx(), "dev.capiwizard.launcher.Main"));
    command.addAll(List.of("--data-dir", data.toString()));
    command.addAll(List.of(words));
    return Jvm.end(new ProcessBuilder(command).redirectErrorStream(true).start());
  }
}
