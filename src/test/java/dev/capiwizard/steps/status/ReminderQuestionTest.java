package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.testing.OneJob;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The question about reminders, and what each answer does to this computer. */
@Timeout(60)
@TestTiers.Heavy
class ReminderQuestionTest {
  @TempDir private Path folder;
  private final OneJob job = new OneJob();
  private String launcherBefore = "";
  private StatusPage page;

  @BeforeEach
  void open() throws Exception {
    launcherBefore = System.getProperty("capiwizard.launcher", "");
    System.setProperty("capiwizard.launcher", "/bin/true");
    page = new StatusPage(Scenario.HAPPY, folder, job).saved().shows(Shown.HEALTHY).open();
  }

  @AfterEach
  void close() throws Exception {
    page.close();
    if (launcherBefore.isEmpty()) {
      System.clearProperty("capiwizard.launcher");
    } else {
      System.setProperty("capiwizard.launcher", launcherBefore);
    }
  }

  @Test
  void yesTurnsThemOn() throws Exception {
    assertThat(page.words()).contains("Remind you before it expires?");
    page.press("#remind-yes");
    TestPictures.take(page.scene(), "reminders-on");
    assertThat(page.words())
        .contains("Reminders are on.")
        .doesNotContain("Remind you before it expires?");
    assertThat(job.installed).isNotNull();
    assertThat(new ReminderFile(folder).read().asked()).isTrue();
    assertThat(page.of(() -> page.scene().lookup(".life-mark").getPseudoClassStates().toString()))
        .doesNotContain("hollow");
  }

  @Test
  void notNowIsAnAnswerToo() throws Exception {
    page.press("#remind-no");
    assertThat(page.words()).anyMatch(words -> words.startsWith("Reminders stay off."));
    assertThat(job.installed).isNull();
    assertThat(new ReminderFile(folder).read().asked()).isTrue();
  }

  /** It is told, and nobody is held for it; the question is asked again another time. */
  @Test
  void aRefusalOfTheSystemIsTold() throws Exception {
    job.refuses = true;
    page.press("#remind-yes");
    assertThat(page.words()).anyMatch(words -> words.contains(FailureCode.JOB_NOT_INSTALLED.id()));
    assertThat(page.of(() -> ((Button) page.scene().lookup("#next")).isDisabled())).isFalse();
    assertThat(page.blue()).containsExactly("next");
    assertThat(new ReminderFile(folder).read().asked()).isFalse();
  }
}
