package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.job.BackgroundJob.Kind;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing, following, and removing the job on each system. */
class BackgroundJobTest {
  private static final Spec SPEC = spec("/opt/capi-wizard/bin/capi-wizard");
  private static final Spec MOVED = spec("/opt/capi-wizard-2/bin/capi-wizard");

  @TempDir Path folder;
  private final RecordedCommands commands = new RecordedCommands();

  @Test
  void systemdIsToldInOrder() throws Exception {
    SystemdTimer job = new SystemdTimer(commands, folder);
    assertThat(job.status(SPEC).state()).isEqualTo(State.NOT_INSTALLED);
    commands.run.clear();
    job.install(SPEC, false);
    assertThat(commands.run)
        .containsExactly(
            "systemctl --user daemon-reload",
            "systemctl --user enable --now capi-wizard-reminders.timer");
    commands.answer =
        command -> command.contains("show") ? new Commands.Result(0, "@1795514220\n") : RecordedCommands.OK;
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    assertThat(job.status(SPEC).next()).isEqualTo(Instant.ofEpochSecond(1_795_514_220));
    assertThat(job.status(MOVED).state()).isEqualTo(State.OTHER_COMMAND);
    commands.answer = command -> command.contains("is-active") ? RecordedCommands.FAILED : RecordedCommands.OK;
    assertThat(job.status(SPEC).state()).isEqualTo(State.SWITCHED_OFF);
    commands.run.clear();
    job.uninstall(false);
    assertThat(commands.run)
        .containsExactly(
            "systemctl --user disable --now capi-wizard-reminders.timer",
            "systemctl --user daemon-reload");
    try (var left = Files.list(folder.resolve("systemd/user"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aRefusalOfSystemdIsTold() {
    commands.answer = command -> RecordedCommands.FAILED;
    assertThatThrownBy(() -> new SystemdTimer(commands, folder).install(SPEC, false))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.JOB_REFUSED));
  }

  @Test
  void autostartComesAndGoes() throws Exception {
    comesAndGoes(
        new XdgAutostart(folder), folder.resolve("autostart/capi-wizard-reminders.desktop"));
  }

  @Test
  void launchdComesAndGoes() throws Exception {
    commands.answer =
        command ->
            command.contains("id") ? new Commands.Result(0, "501\n") : RecordedCommands.OK;
    Path plist = folder.resolve("Library/LaunchAgents/dev.capiwizard.reminders.plist");
    comesAndGoes(new LaunchAgent(commands, folder), plist);
    assertThat(commands.run)
        .contains(
            "launchctl bootstrap gui/501 " + plist,
            "launchctl bootout gui/501/dev.capiwizard.reminders");
  }

  @Test
  void theTaskSchedulerComesAndGoes() throws Exception {
    AtomicReference<String> stored = new AtomicReference<>("");
    commands.answer =
        command -> {
          switch (command.get(1)) {
            case "/Create" -> stored.set(read(Path.of(command.get(5))));
            case "/Delete" -> stored.set("");
            default -> {
              return stored.get().isEmpty()
                  ? RecordedCommands.FAILED
                  : new Commands.Result(0, stored.get());
            }
          }
          return RecordedCommands.OK;
        };
    TaskScheduler job = new TaskScheduler(commands);
    job.install(SPEC, false);
    assertThat(stored.get()).startsWith("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    assertThat(job.status(MOVED).state()).isEqualTo(State.OTHER_COMMAND);
    stored.set(stored.get().replace("<Enabled>true", "<Enabled>false"));
    assertThat(job.status(SPEC).state()).isEqualTo(State.SWITCHED_OFF);
    stored.set(stored.get().replace("reminders run", "reminders run --verbose"));
    assertThat(job.status(SPEC).state()).isEqualTo(State.CHANGED_BY_HAND);
    refusesChanged(() -> job.uninstall(false));
    job.uninstall(true);
    assertThat(job.status(SPEC).state()).isEqualTo(State.NOT_INSTALLED);
    job.uninstall(false);
  }

  @Test
  void withoutSystemdItIsAutostart() {
    commands.answer = command -> RecordedCommands.FAILED;
    assertThat(BackgroundJobs.of("Linux", Map.of(), folder, commands).kind())
        .isEqualTo(Kind.XDG_AUTOSTART);
    commands.answer = command -> RecordedCommands.OK;
    assertThat(BackgroundJobs.of("Linux", Map.of(), folder, commands).kind())
        .isEqualTo(Kind.SYSTEMD_TIMER);
    assertThat(BackgroundJobs.of("Mac OS X", Map.of(), folder, commands).kind())
        .isEqualTo(Kind.LAUNCH_AGENT);
    assertThat(BackgroundJobs.of("Windows 11", Map.of(), folder, commands).kind())
        .isEqualTo(Kind.TASK_SCHEDULER);
    assertThat(BackgroundJobs.of("Plan 9", Map.of(), folder, commands).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void theConfigurationFolderFollowsTheRules() throws Exception {
    commands.answer = command -> RecordedCommands.FAILED;
    Map<String, String> environment =
        Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", folder.resolve("conf").toString());
    BackgroundJobs.of("Linux", environment, folder, commands).install(SPEC, false);
    assertThat(folder.resolve("conf/autostart/capi-wizard-reminders.desktop")).exists();
    Path other = Files.createDirectory(folder.resolve("other"));
    BackgroundJobs.of("Linux", environment, other, commands).install(SPEC, false);
    assertThat(other.resolve(".config/autostart/capi-wizard-reminders.desktop")).exists();
  }

  @Test
  void aSystemWithNothingSaysSo() {
    assertThatThrownBy(() -> new NoBackgroundJob().install(SPEC, false))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.JOB_NOT_SUPPORTED));
  }

  @Test
  void aCommandThatIsNotThereIsARefusal() {
    assertThatThrownBy(() -> new SystemCommands().run(List.of("no-such-command-here")))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.JOB_REFUSED));
  }

  @Test
  void aCommandsWordsAreRead() throws Exception {
    Commands.Result result = new SystemCommands().run(List.of("sh", "-c", "echo here; exit 3"));
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.output()).isEqualTo("here\n");
  }

  private static void comesAndGoes(BackgroundJob job, Path file) throws Exception {
    assertThat(job.status(SPEC).state()).isEqualTo(State.NOT_INSTALLED);
    job.install(SPEC, false);
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    assertThat(job.status(SPEC).where()).isEqualTo(file.toString());
    assertThat(job.status(MOVED).state()).isEqualTo(State.OTHER_COMMAND);
    job.install(MOVED, false);
    assertThat(job.status(MOVED).state()).isEqualTo(State.INSTALLED);
    Files.writeString(file, Files.readString(file).replace("capi-wizard-2", "capi-wizard-3"));
    assertThat(job.status(MOVED).state()).isEqualTo(State.CHANGED_BY_HAND);
    refusesChanged(() -> job.install(SPEC, false));
    refusesChanged(() -> job.uninstall(false));
    job.install(SPEC, true);
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    job.uninstall(false);
    assertThat(file).doesNotExist();
    job.uninstall(false);
  }

  private static void refusesChanged(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND));
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Spec spec(String program) {
    return new Spec(List.of(program, "reminders", "run"), 7);
  }
}
