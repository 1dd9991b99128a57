package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.testing.OneJob;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Turning reminders on and off in the window. */
@Timeout(30)
@TestTiers.Heavy
class HomeRemindersTest {
  @TempDir Path folder;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Background background = new Background(workers, timer, Platform::runLater);
  private final OneJob job = new OneJob();
  private @Nullable String launcherBefore;

  @BeforeEach
  void knowTheProgram() throws Exception {
    launcherBefore = System.getProperty("capiwizard.launcher");
    System.setProperty("capiwizard.launcher", "/bin/true");
    Toolkit.onFx(() -> true);
  }

  @AfterEach
  void forgetIt() {
    if (launcherBefore == null) {
      System.clearProperty("capiwizard.launcher");
    } else {
      System.setProperty("capiwizard.launcher", launcherBefore);
    }
    workers.shutdownNow();
    timer.shutdownNow();
  }

  @Test
  void belowTheListTheyAreTurnedOnAndOff() throws Exception {
    Scene scene = footer(failure -> {});
    Toolkit.await(() -> text(scene, "#reminders-state").equals("Reminders are off"));
    press(scene, "#reminders-change");
    Toolkit.await(() -> text(scene, "#reminders-state").equals("Reminders are on"));
    TestPictures.take(scene, "reminder-footer");
    assertThat(job.installed).isNotNull();
    press(scene, "#reminders-change");
    Toolkit.await(() -> text(scene, "#reminders-state").equals("Reminders are off"));
    assertThat(job.installed).isNull();
  }

  @Test
  void theJobFollowsTheProgramThatMoved() throws Exception {
    job.installed = new BackgroundJob.Spec(List.of("/opt/old/capi-wizard"), 5);
    Scene scene = footer(failure -> {});
    Toolkit.await(() -> text(scene, "#reminders-state").equals("Reminders are on"));
    assertThat(job.installed).isNotNull();
    if (job.installed != null) {
      assertThat(job.installed.command()).startsWith("/bin/true", "reminders", "run");
    }
  }

  @Test
  void aDamagedFileIsToldOnceAndTheJobStays() throws Exception {
    Files.writeString(folder.resolve("reminders.json"), "{\"minute\":");
    job.installed = new BackgroundJob.Spec(List.of("/opt/old/capi-wizard"), 5);
    List<FailureCode> told = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 2; i++) {
      Scene scene = footer(failure -> told.add(failure.code()));
      Toolkit.await(() -> text(scene, "#reminders-state").equals("Reminders are on"));
    }
    assertThat(told).containsExactly(FailureCode.REMINDERS_DAMAGED);
    assertThat(new ReminderFile(folder).isDamaged()).isFalse();
  }

  private Scene footer(Consumer<FailureException> failed) throws Exception {
    HomeFooter footer = Toolkit.onFx(() -> new HomeFooter(background, failed));
    Scene scene = show(footer);
    Toolkit.onFx(
        () -> {
          footer.ask(this::reminderJob);
          return true;
        });
    return scene;
  }

  private ReminderJob reminderJob() {
    return new ReminderJob(job, new ReminderFile(folder), null, new Random(1));
  }

  private static Scene show(Region content) throws Exception {
    return Toolkit.onFx(
        () -> {
          Scene scene = new Scene(content, 700, 300);
          new Theme(Theme.Choice.LIGHT).apply(scene);
          return scene;
        });
  }

  private static void press(Scene scene, String id) throws Exception {
    Toolkit.await(() -> scene.lookup(id) instanceof Button button && !button.isDisabled());
    Toolkit.onFx(
        () -> {
          ((Button) scene.lookup(id)).fire();
          return true;
        });
  }

  private static String text(Scene scene, String id) {
    return scene.lookup(id) instanceof Label label ? label.getText() : "";
  }
}
