package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import dev.capiwizard.texts.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdTimerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Berlin"));
  private static final String TIMER = "capi-wizard-reminders.timer";

  @TempDir Path config;
  private final Spec spec = new Spec(List.of("/opt/capi-wizard", "reminders", "run"), 7);
  private final FakeCommands commands = new FakeCommands(this::systemctl);
  private boolean enabled;
  private boolean active;
  private String refused = "";
  private String next = "Wed 2026-11-25 10:07:00 CET";
  private SystemdTimer job;
  private Path service;
  private Path timer;

  @BeforeEach
  void start() {
    job = new SystemdTimer(config, Daily.UNIT, commands, CLOCK);
    service = config.resolve("systemd/user/capi-wizard-reminders.service");
    timer = config.resolve("systemd/user/" + TIMER);
  }

  @Test
  void comesAndGoes() throws Exception {
    assertThat(job.status(spec)).isEqualTo(status(State.NOT_INSTALLED, null));

    job.install(spec);

    assertThat(commands.asked)
        .containsExactly(
            "systemctl --user daemon-reload", "systemctl --user enable --now " + TIMER);
    assertThat(service).hasContent(SystemdUnits.service(spec));
    assertThat(timer).hasContent(SystemdUnits.timer(spec));
    assertThat(timer.getParent().toFile().list()).hasSize(2);
    assertThat(job.status(spec))
        .isEqualTo(status(State.INSTALLED, Instant.parse("2026-11-25T09:07:00Z")));
    commands.asked.clear();

    job.uninstall();

    assertThat(commands.asked)
        .containsExactly(
            "systemctl --user disable --now " + TIMER, "systemctl --user daemon-reload");
    assertThat(config).isEmptyDirectory();
    assertThat(job.status(spec).state()).isEqualTo(State.NOT_INSTALLED);
  }

  @Test
  void removingNothingAsksNothing() throws Exception {
    job.uninstall();

    assertThat(commands.asked).isEmpty();
  }

  @Test
  void keepsWhatAPersonChanged() throws Exception {
    job.install(spec);
    Files.writeString(timer, Files.readString(timer).replace("10:07", "18:30"));
    String changed = Files.readString(timer);
    commands.asked.clear();

    assertThat(job.status(spec)).isEqualTo(status(State.CHANGED_BY_HAND, null));
    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    assertThat(timer).hasContent(changed);
    assertThat(commands.asked).isEmpty();

    job.install(spec, true);
    assertThat(job.status(spec).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void aUnitOfSomebodyElseIsNotOurs() throws Exception {
    Files.createDirectories(service.getParent());
    Files.writeString(service, "[Service]\nExecStart=/bin/true\n");
    Files.write(timer, new byte[] {(byte) 0xFF, 0});

    assertThat(job.status(spec).state()).isEqualTo(State.CHANGED_BY_HAND);
    assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    job.uninstall(true);
    assertThat(service).doesNotExist();
  }

  @Test
  void knowsThatTheProgramMoved() throws Exception {
    job.install(new Spec(List.of("/old/capi-wizard", "reminders", "run"), 7));
    assertThat(job.status(spec)).isEqualTo(status(State.OTHER_PATH, null));

    job.install(spec);
    assertThat(job.status(spec).state()).isEqualTo(State.INSTALLED);

    assertThat(job.status(new Spec(spec.command(), 8)).state()).isEqualTo(State.OTHER_PATH);
  }

  @Test
  void saysWhenItIsSwitchedOff() throws Exception {
    job.install(spec);
    active = false;
    assertThat(job.status(spec)).isEqualTo(status(State.SWITCHED_OFF, null));
    active = true;
    enabled = false;
    assertThat(job.status(spec)).isEqualTo(status(State.SWITCHED_OFF, null));
    refused = "show";
    assertThat(job.status(spec)).isEqualTo(status(State.UNKNOWN, null));
    refused = "";

    job.install(spec);
    assertThat(job.status(spec).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void halfOfItIsNotInstalledAndCanBeRemoved() throws Exception {
    job.install(spec);
    Files.delete(service);

    assertThat(job.status(spec).state()).isEqualTo(State.NOT_INSTALLED);
    job.uninstall();
    assertThat(timer).doesNotExist();
  }

  @Test
  void leavesNothingBehindWhereSystemdRefuses() throws Exception {
    refused = "enable";

    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(config).isEmptyDirectory();
    assertThat(commands.asked.getLast()).isEqualTo("systemctl --user daemon-reload");
  }

  @Test
  void keepsTheOldOneWhereSystemdRefusesTheNew() throws Exception {
    job.install(spec);
    refused = "enable";

    assertThat(failure(() -> job.install(new Spec(List.of("/new"), 9))))
        .isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(job.status(spec).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void readsOnlyTimesThatItUnderstands() throws Exception {
    job.install(spec);
    next = "Wed 2026-11-25 10:07:00 UTC";
    assertThat(job.status(spec).next()).isEqualTo(Instant.parse("2026-11-25T10:07:00Z"));
    next = "Wed 2026-07-25 10:07:00 CEST";
    assertThat(job.status(spec).next()).isEqualTo(Instant.parse("2026-07-25T08:07:00Z"));
    for (String odd : List.of("", "n/a", "0", "Wed 2026-13-45 10:07:00 CET", "tomorrow")) {
      next = odd;
      assertThat(job.status(spec)).as(odd).isEqualTo(status(State.INSTALLED, null));
    }
  }

  private Commands.Output systemctl(List<String> command) {
    assertThat(command).startsWith("systemctl", "--user");
    String verb = command.get(2);
    if (verb.equals(refused)) {
      return FakeCommands.exit(1);
    }
    switch (verb) {
      case "enable" -> enabled = active = Files.exists(timer) && Files.exists(service);
      case "disable" -> enabled = active = false;
      case "show" -> {
        return FakeCommands.ok(
            Invariant.format(
                "NextElapseUSecRealtime=%s\nActiveState=%s\nUnitFileState=%s\n",
                next, active ? "active" : "inactive", enabled ? "enabled" : "disabled"));
      }
      case "daemon-reload" -> {}
      default -> Assertions.fail("an unknown verb: " + verb);
    }
    return FakeCommands.ok("");
  }

  private Status status(State state, Instant when) {
    return new Status(BackgroundJob.Mechanism.SYSTEMD_TIMER, state, timer.toString(), when);
  }

  static FailureCode failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return Assertions.catchThrowableOfType(FailureException.class, call).code();
  }
}
