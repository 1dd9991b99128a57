package dev.capiwizard.platform.job;

import static dev.capiwizard.platform.job.SystemdTimerTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.job.BackgroundJob.Mechanism;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XdgAutostartTest {
  @TempDir Path config;
  private final Spec spec = new Spec(List.of("/opt/capi-wizard", "reminders", "run"), 7);
  private XdgAutostart job;
  private Path file;

  @BeforeEach
  void start() {
    job = new XdgAutostart(config, "");
    file = config.resolve("autostart/capi-wizard-reminders.desktop");
  }

  @Test
  void comesAndGoes() throws Exception {
    assertThat(job.status(spec)).isEqualTo(status(State.NOT_INSTALLED));
    job.uninstall();

    job.install(spec);

    assertThat(Files.readAllLines(file))
        .contains("Exec=\"/opt/capi-wizard\" \"reminders\" \"run\" \"--at-sign-in\"");
    assertThat(job.status(spec)).isEqualTo(status(State.INSTALLED));

    job.uninstall();
    assertThat(config).isEmptyDirectory();
  }

  @Test
  void theTimeOfDayDoesNotMatterHere() throws Exception {
    job.install(spec);

    assertThat(job.status(new Spec(spec.command(), 8)).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void keepsWhatAPersonChanged() throws Exception {
    job.install(spec);
    Files.writeString(file, Files.readString(file).replace("Terminal=false", "Terminal=true"));

    assertThat(job.status(spec)).isEqualTo(status(State.CHANGED_BY_HAND));
    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    job.install(spec, true);
    assertThat(job.status(spec)).isEqualTo(status(State.INSTALLED));
  }

  @Test
  void seesThatTheDesktopSwitchedItOff() throws Exception {
    job.install(spec);
    String text = Files.readString(file);

    Files.writeString(file, text + "Hidden=true\n");
    assertThat(job.status(spec)).isEqualTo(status(State.SWITCHED_OFF));
    Files.writeString(file, text.replace("enabled=true", "enabled=false"));
    assertThat(job.status(spec)).isEqualTo(status(State.SWITCHED_OFF));
  }

  @Test
  void knowsThatTheProgramMoved() throws Exception {
    job.install(new Spec(List.of("/old"), 7));

    assertThat(job.status(spec)).isEqualTo(status(State.OTHER_PATH));
    job.install(spec);
    assertThat(job.status(spec)).isEqualTo(status(State.INSTALLED));
  }

  @Test
  void saysSoWhereTheFolderCannotBeWritten() throws Exception {
    Files.writeString(config.resolve("autostart"), "a file");

    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
  }

  private Status status(State state) {
    return new Status(Mechanism.XDG_AUTOSTART, state, file.toString(), null);
  }
}
