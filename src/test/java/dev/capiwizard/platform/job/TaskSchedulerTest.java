package dev.capiwizard.platform.job;

import static dev.capiwizard.platform.job.SystemdTimerTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Mechanism;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.platform.job.BackgroundJob.State;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSchedulerTest {
  private static final Spec SPEC =
      new Spec(List.of("C:\\Users\\Jürgen Łę\\capi-wizard.cmd", "reminders", "run"), 7);

  private final FakeCommands commands = new FakeCommands(this::schtasks);
  private final TaskScheduler job =
      new TaskScheduler(
          "",
          commands,
          Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Berlin")));
  private final List<Path> files = new ArrayList<>();
  private String task = "";
  private Charset console = Charset.forName("IBM850");
  private int refused;

  @Test
  void comesAndGoes() throws Exception {
    assertThat(job.status(SPEC)).isEqualTo(status(State.NOT_INSTALLED, null));
    commands.asked.clear();

    job.install(SPEC);

    assertThat(commands.asked)
        .containsExactly(
            "schtasks /Query /TN CAPI Wizard reminders /XML",
            "schtasks /Create /TN CAPI Wizard reminders /XML " + files.getFirst() + " /F");
    assertThat(files.getFirst()).doesNotExist();
    assertThat(job.status(SPEC))
        .isEqualTo(status(State.INSTALLED, Instant.parse("2026-11-25T09:07:00Z")));
    commands.asked.clear();

    job.uninstall();

    assertThat(commands.asked)
        .containsExactly(
            "schtasks /Query /TN CAPI Wizard reminders /XML",
            "schtasks /Delete /TN CAPI Wizard reminders /F");
    assertThat(job.status(SPEC).state()).isEqualTo(State.NOT_INSTALLED);
    job.uninstall();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM850", "windows-1252", "IBM437", "UTF-8", "UTF-16LE", "US-ASCII"})
  void everyCodePageOfAConsoleWillDo(String codePage) throws Exception {
    console = Charset.forName(codePage);
    job.install(SPEC);

    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    assertThat(job.status(new Spec(List.of("C:\\new.cmd"), 7)).state()).isEqualTo(State.OTHER_PATH);
  }

  @Test
  void whatWindowsAddsIsNoChange() throws Exception {
    job.install(SPEC);
    edit(
        text ->
            text.replace("<RegistrationInfo>", "<RegistrationInfo>\r\n    <URI>\\CAPI</URI>")
                .replace("<LogonType>", "<UserId>S-1-5-21-1</UserId><LogonType>")
                .replace("<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>", "")
                .replace("<RunLevel>LeastPrivilege</RunLevel>", "")
                .replace("<Enabled>true</Enabled>", "")
                .replace("<StartWhenAvailable>", "<IdleSettings/><StartWhenAvailable>"));

    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void keepsWhatAPersonChanged() throws Exception {
    job.install(SPEC);
    String ours = task;
    for (UnaryOperator<String> change :
        List.<UnaryOperator<String>>of(
            text -> text.replace("T10:07", "T18:30"),
            text -> text.replace("capi-wizard.cmd", "other.cmd"),
            text -> text.replace("reminders run", "reminders"),
            text -> text.replace("<DaysInterval>1", "<DaysInterval>2"),
            text -> text.replace("PT45M", "PT1M"),
            text -> text.replace("<StartWhenAvailable>true", "<StartWhenAvailable>false"),
            text -> text.replace("</Triggers>", "<LogonTrigger/></Triggers>"),
            text -> text.replace("LeastPrivilege", "HighestAvailable"),
            text -> text.replace("X-CapiWizard-Hash", "X"),
            text -> text.replace("</StartBoundary>", "</StartBoundary><EndBoundary/>"))) {
      task = ours;
      edit(change);
      assertThat(task).isNotEqualTo(ours);
      assertThat(job.status(SPEC)).as(task).isEqualTo(status(State.CHANGED_BY_HAND, null));
      assertThat(failure(() -> job.install(SPEC))).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
      assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);
    }
    job.install(SPEC, true);
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void knowsThatTheProgramMoved() throws Exception {
    job.install(new Spec(List.of("D:\\old.cmd", "reminders", "run"), 7));

    assertThat(job.status(SPEC)).isEqualTo(status(State.OTHER_PATH, null));
    job.install(SPEC);
    assertThat(job.status(SPEC).state()).isEqualTo(State.INSTALLED);
    assertThat(job.status(new Spec(SPEC.command(), 8)).state()).isEqualTo(State.OTHER_PATH);
  }

  @Test
  void saysWhenItIsSwitchedOff() throws Exception {
    job.install(SPEC);
    String ours = task;
    for (String part : List.of("<Settings>", "<CalendarTrigger>")) {
      task = ours;
      edit(
          text -> {
            int at = text.indexOf("<Enabled>true", text.indexOf(part));
            return text.substring(0, at) + text.substring(at).replaceFirst("true", "false");
          });
      assertThat(job.status(SPEC)).as(part).isEqualTo(status(State.SWITCHED_OFF, null));
    }
  }

  @Test
  void saysThatItDoesNotKnow() throws Exception {
    commands.answer = command -> FakeCommands.exit(Commands.Output.LATE);
    assertThat(job.status(SPEC).state()).isEqualTo(State.UNKNOWN);
    assertThat(failure(job::uninstall)).isEqualTo(FailureCode.JOB_NOT_INSTALLED);

    commands.answer = command -> FakeCommands.ok("ERROR: something else");
    assertThat(job.status(SPEC).state()).isEqualTo(State.UNKNOWN);
    assertThat(failure(() -> job.install(SPEC))).isEqualTo(FailureCode.JOB_CHANGED_BY_HAND);

    commands.answer =
        command -> FakeCommands.ok("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Task/>");
    assertThat(job.status(SPEC).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void saysThatWindowsRefused() throws Exception {
    refused = 1;

    assertThat(failure(() -> job.install(SPEC))).isEqualTo(FailureCode.JOB_NOT_INSTALLED);
    assertThat(files.getFirst()).doesNotExist();
  }

  private void edit(UnaryOperator<String> change) {
    task = change.apply(task);
  }

  private Commands.Output schtasks(List<String> command) {
    assertThat(command).startsWith("schtasks").containsSubsequence("/TN", "CAPI Wizard reminders");
    return switch (command.get(1)) {
      case "/Query" ->
          task.isEmpty() ? FakeCommands.exit(1) : new Commands.Output(0, task.getBytes(console));
      case "/Create" -> {
        Path file = Path.of(command.get(5));
        files.add(file);
        if (refused == 0) {
          task = read(file);
        }
        yield FakeCommands.exit(refused);
      }
      case "/Delete" -> {
        task = "";
        yield FakeCommands.exit(0);
      }
      default -> throw new AssertionError("an unknown verb: " + command);
    };
  }

  private static String read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_16);
      return text.replace("\n", "\r\n");
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Status status(State state, Instant next) {
    return new Status(Mechanism.TASK_SCHEDULER, state, "CAPI Wizard reminders", next);
  }
}
