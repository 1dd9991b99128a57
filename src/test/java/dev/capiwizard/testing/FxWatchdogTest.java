package dev.capiwizard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.reminders.ReminderFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watchdog sees what it is there for. */
@TestTiers.Heavy
class FxWatchdogTest {
  @TempDir Path folder;

  @Test
  void aFileReadOnTheFxThreadIsSeen() throws Exception {
    ReminderFile file = new ReminderFile(folder);
    file.asked();
    try (FxWatchdog watchdog = FxWatchdog.watch()) {
      Toolkit.onFx(
          () -> {
            while (watchdog.looks() < 40) {
              file.read();
            }
            return true;
          });
      assertThat(watchdog.seen())
          .anyMatch(place -> place.startsWith("dev.capiwizard.reminders.ReminderFile.read"));
    }
  }
}
