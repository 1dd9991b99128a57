package dev.capiwizard.platform.job;

import static dev.capiwizard.platform.job.SystemdTimerTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Mechanism;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchAgentTest {
  private static final String TARGET = "gui/501/dev.capiwizard.reminders";

  @TempDir Path home;
  private final Spec spec = new Spec(List.of("/Applications/CAPI Wizard", "reminders", "run"), 7);
  private final FakeCommands commands = new FakeCommands(this::launchctl);
  private boolean loaded;
  private int lingers;
  private String refused = "";
  private LaunchAgent job;
  private Path file;

  @BeforeEach
  void start() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Berlin"));
    job = new LaunchAgent(home, "", commands, clock);
    file = home.resolve("Library/LaunchAgents/dev.capiwizard.reminders.plist");
  }

  @Test
  void comesAndGoes() throws Exception {
    assertThat(job.status(spec)).isEqualTo(status(State.NOT_INSTALLED, null));

    job.install(spec);

    assertThat(commands.asked)
        .containsExactly(
            "id -u",
            "launchctl print " + TARGET,
            "launchctl enable " + TARGET,
            "launchctl bootstrap gui/501 " + file);
    assertThat(job.status(spec))
        .isEqualTo(status(State.INSTALLED, Instant.parse("2026-11-25T09:07:00Z")));
    commands.asked.clear();

    job.uninstall();

    assertThat(commands.asked)
        .containsExactly(
            "id -u",
            "launchctl print " + TARGET,
            "launchctl bootout " + TARGET,
            "launchctl print " + TARGET);
    assertThat(file.getParent()).isEmptyDirectory();
    assertThat(loaded).isFalse();
    job.uninstall();
  }

  @Test
  void theOldOneIsGoneBeforeTheNewOneComes() throws Exception {
    job.install(new Spec(List.of("/old"), 7));
    assertThat(job.status(spec)).isEqualTo(status(State.OTHER_PATH, null));
    lingers = 3;
    commands.asked.clear();

    job.install(spec);

    assertThat(commands.asked)
        .containsSubsequence(
            "launchctl bootout " + TARGET,
            "launchctl print " + TARGET,
            "launchctl bootstrap gui/501 " + file);
    assertThat(job.status(spec).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void anOldOneThatStaysEndsTheAttempt() throws Exception {
    job.install(spec);
    lingers = 1_000;

    assertThat(failure(() -> job.install(new Spec(List.of("/new"), 7))))
        .isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(file).hasContent(LaunchPlist.text(LaunchAgent.LABEL, spec));
  }

  @Test
  void keepsWhatAPersonChanged() throws Exception {
    job.install(spec);
    Files.writeString(file, Files.readString(file).replace(">10<", ">18<"));
    commands.asked.clear();

    assertThat(job.status(spec)).isEqualTo(status(State.CHANGED_BY_HAND, null));
    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    assertThat(commands.asked).isEmpty();
    job.uninstall(true);
    assertThat(file).doesNotExist();
  }

  @Test
  void saysWhenItIsNotLoaded() throws Exception {
    job.install(spec);
    loaded = false;
    assertThat(job.status(spec)).isEqualTo(status(State.SWITCHED_OFF, null));

    commands.answer =
        command ->
            command.getFirst().equals("id")
                ? FakeCommands.ok("501")
                : FakeCommands.exit(Commands.Output.LATE);
    assertThat(job.status(spec)).isEqualTo(status(State.UNKNOWN, null));

    commands.answer = command -> FakeCommands.exit(Commands.Output.NOT_STARTED);
    assertThat(job.status(spec)).isEqualTo(status(State.UNKNOWN, null));
  }

  @Test
  void leavesNothingBehindWhereTheSystemRefuses() throws Exception {
    refused = "bootstrap";

    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(file.getParent()).isEmptyDirectory();
  }

  @Test
  void needsToKnowWhoIsSignedIn() throws Exception {
    commands.answer = command -> FakeCommands.ok("nobody");

    assertThat(failure(() -> job.install(spec))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(file).doesNotExist();
  }

  private Commands.Output launchctl(List<String> command) {
    if (command.equals(List.of("id", "-u"))) {
      return FakeCommands.ok("501\n");
    }
    assertThat(command.getFirst()).isEqualTo("launchctl");
    String verb = command.get(1);
    if (verb.equals(refused)) {
      return FakeCommands.exit(5);
    }
    return switch (verb) {
      case "print" -> FakeCommands.exit(loaded || lingers-- > 0 ? 0 : 113);
      case "enable" -> FakeCommands.ok("");
      case "bootout" -> {
        loaded = false;
        yield FakeCommands.ok("");
      }
      case "bootstrap" -> {
        assertThat(loaded).as("launchd refuses a second one").isFalse();
        loaded = Files.exists(file);
        yield FakeCommands.exit(loaded ? 0 : 5);
      }
      default -> throw new AssertionError("an unknown verb: " + verb);
    };
  }

  private Status status(State state, Instant next) {
    return new Status(Mechanism.LAUNCH_AGENT, state, file.toString(), next);
  }
}
