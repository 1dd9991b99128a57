package dev.capiwizard.platform.job;

import static dev.capiwizard.platform.job.SystemdTimerTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Mechanism;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundJobsTest {
  private static final Path HOME = Path.of("/home/someone");
  private static final Spec SPEC = new Spec(List.of("/x"), 0);

  private final FakeCommands answers = new FakeCommands(command -> FakeCommands.ok("HOME=/"));
  private final FakeCommands silent =
      new FakeCommands(command -> FakeCommands.exit(Commands.Output.NOT_STARTED));
  private final Clock clock = Clock.systemUTC();

  @ParameterizedTest
  @CsvSource({
    "Windows 11, TASK_SCHEDULER, TASK_SCHEDULER",
    "Mac OS X, LAUNCH_AGENT, LAUNCH_AGENT",
    "Linux, SYSTEMD_TIMER, XDG_AUTOSTART",
    "FreeBSD, NONE, NONE",
    "'', NONE, NONE"
  })
  void everySystemHasItsOwn(String system, Mechanism where, Mechanism whereNothingAnswers) {
    assertThat(kind(system, Map.of(), answers)).isEqualTo(where);
    assertThat(kind(system, Map.of(), silent)).isEqualTo(whereNothingAnswers);
  }

  @Test
  void onlyLinuxAsksTheSystem() {
    kind("Windows 11", Map.of(), answers);
    kind("Mac OS X", Map.of(), answers);
    assertThat(answers.asked).isEmpty();

    kind("Linux", Map.of(), answers);
    assertThat(answers.asked).containsExactly("systemctl --user show-environment");
  }

  @Test
  void aHomeThatWasSetForJavaDoesNotReachThePersonsOwnJobs() {
    Map<String, String> other = Map.of("HOME", "/root");

    assertThat(kind("Linux", other, answers)).isEqualTo(Mechanism.XDG_AUTOSTART);
    assertThat(kind("Mac OS X", other, answers)).isEqualTo(Mechanism.NONE);
    assertThat(answers.asked).isEmpty();
  }

  /** Else a timer that runs would be called off, and a second job be added. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void aHomeOfAnotherSpellingIsThePersonsOwn(@TempDir Path temporary) throws Exception {
    Path real = Files.createDirectories(temporary.toRealPath().resolve("zoë"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    for (String home : List.of(link.toString(), link + "/", real + "/.", "")) {
      for (String system : List.of("Linux", "Mac OS X")) {
        Mechanism kind =
            BackgroundJobs.of(system, Map.of("HOME", home), real, "", answers, clock).kind();
        assertThat(kind)
            .as("%s %s", system, home)
            .isEqualTo(system.equals("Linux") ? Mechanism.SYSTEMD_TIMER : Mechanism.LAUNCH_AGENT);
      }
    }
  }

  @Test
  void followsTheRulesForTheFolderOfSettings() throws Exception {
    assertThat(where(Map.of())).startsWith("/home/someone/.config/autostart/");
    assertThat(where(Map.of("XDG_CONFIG_HOME", "/c"))).startsWith("/c/autostart/");
    assertThat(where(Map.of("XDG_CONFIG_HOME", "relative"))).startsWith("/home/someone/.config/");
    assertThat(where(Map.of("XDG_CONFIG_HOME", "/c", "HOME", "/root")))
        .startsWith("/home/someone/.config/");
  }

  @Test
  void noneIsHonest() throws Exception {
    BackgroundJob none = new NoBackgroundJob();

    assertThat(failure(() -> none.install(SPEC))).isEqualTo(FailureCode.JOB_NOT_SUPPORTED);
    none.uninstall();
    assertThat(none.status(SPEC))
        .isEqualTo(new BackgroundJob.Status(Mechanism.NONE, State.NOT_INSTALLED, "", null));
  }

  @Test
  void refusesWhatNoSystemCanStore() {
    for (String odd : List.of("a\nb", "a\0b", "\u0085", "\uD800", "\uFFFF")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Spec(List.of("/x", odd), 0));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Spec(List.of(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Spec(List.of("/x"), 60));
    assertThatIllegalArgumentException().isThrownBy(() -> new Spec(List.of("/x"), -1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00:00Z, 2026-11-24T09:07:00Z",
    "2026-11-24T09:07:00Z, 2026-11-25T09:07:00Z",
    "2026-03-28T12:00:00Z, 2026-03-29T08:07:00Z",
    "2026-12-31T23:30:00Z, 2027-01-01T09:07:00Z"
  })
  void theNextTimeIsLocal(Instant now, Instant next) {
    assertThat(Daily.next(Clock.fixed(now, ZoneId.of("Europe/Berlin")), 7)).isEqualTo(next);
  }

  private Mechanism kind(String system, Map<String, String> environment, Commands commands) {
    return BackgroundJobs.of(system, environment, HOME, "", commands, clock).kind();
  }

  private String where(Map<String, String> environment) throws Exception {
    return BackgroundJobs.of("Linux", environment, HOME, "", silent, clock).status(SPEC).where();
  }
}
