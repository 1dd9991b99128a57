package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.SystemCommands;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the person's own systemd where it answers; else it must not be chosen. */
class RealSystemdTest {
  /** Not the name of the program's own units. */
  private static final String NAME = "capi-wizard-test-" + ProcessHandle.current().pid();

  @TempDir Path folder;
  private final Commands commands = new SystemCommands();
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  @Test
  void theChoiceFollowsWhatAnswers() {
    Path home = Path.of(System.getProperty("user.home"));

    BackgroundJob job =
        BackgroundJobs.of("Linux", Map.of("HOME", home.toString()), home, "", commands, clock);

    assertThat(job.kind())
        .isEqualTo(
            SystemdTimer.answers(commands)
                ? BackgroundJob.Mechanism.SYSTEMD_TIMER
                : BackgroundJob.Mechanism.XDG_AUTOSTART);
  }

  @Test
  void comesRunsAndGoes() throws Exception {
    Assumptions.assumeTrue(
        SystemdTimer.answers(commands), "This system has no systemd of the person that answers");
    String given = System.getenv("XDG_CONFIG_HOME");
    Path config =
        given == null ? Path.of(System.getenv("HOME")).resolve(".config") : Path.of(given);
    SystemdTimer job = new SystemdTimer(config, NAME, commands, clock);
    Path program = Nasty.program(folder.resolve("it's 100% \"ü\" $HOME b\\s"));
    Spec spec = Nasty.spec(program.toString());
    try {
      job.install(spec);

      BackgroundJob.Status status = job.status(spec);
      assertThat(status.state()).isEqualTo(State.INSTALLED);
      assertThat(status.next()).isEqualTo(Daily.next(clock, 7));

      Commands.Output run = Tool.run("systemctl", "--user", "start", NAME + ".service");
      assertThat(run.exit()).as(run.text()).isZero();
      assertThat(Nasty.received(program)).isEqualTo(Nasty.ARGUMENTS);

      Spec later = new Spec(spec.command(), 8);
      assertThat(job.status(later).state()).isEqualTo(State.OTHER_PATH);
      job.install(later);
      Instant next = job.status(later).next();
      assertThat(next).isEqualTo(Daily.next(clock, 8));

      Tool.run("systemctl", "--user", "stop", NAME + ".timer");
      assertThat(job.status(later).state()).isEqualTo(State.SWITCHED_OFF);
    } finally {
      job.uninstall(true);
    }
    assertThat(job.status(spec).state()).isEqualTo(State.NOT_INSTALLED);
    assertThat(config.resolve("systemd/user/timers.target.wants/" + NAME + ".timer"))
        .satisfies(link -> assertThat(Files.isSymbolicLink(link)).isFalse());
    assertThat(Tool.run("systemctl", "--user", "cat", NAME + ".timer").ok()).isFalse();
  }
}
