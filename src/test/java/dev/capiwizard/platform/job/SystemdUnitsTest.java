package dev.capiwizard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.job.BackgroundJob.Spec;
import dev.capiwizard.texts.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class SystemdUnitsTest {
  @TempDir Path folder;

  @Test
  void everyArgumentComesBackAsItWas() {
    List<String> command = Nasty.command("/opt/capi wizard/100% ü/capi-wizard");

    assertThat(parse(SystemdUnits.commandLine(command))).isEqualTo(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a\"b", "/a'b", "/a\\b", "/a$b", Nasty.PATH})
  void aProgramThatSystemdRefusesToNameIsStartedByAShell(String program) {
    List<String> command = List.of(program, "x");

    assertThat(parse(SystemdUnits.commandLine(command)))
        .containsExactly("/bin/sh", "-c", "exec \"$0\" \"$@\"", program, "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "with space", "100% ü", "a$b", "it's \"q\"", "back\\slash", "a=b"})
  void systemdAcceptsTheUnits(String name) throws Exception {
    Tool.need("systemd-analyze");
    Path program = Nasty.program(Nasty.folder(folder, name));
    Spec spec = Nasty.spec(program.toString());
    Path units = Files.createDirectory(folder.resolve("units"));
    Path service = units.resolve("capi-wizard-reminders.service");
    Path timer = units.resolve("capi-wizard-reminders.timer");
    Files.writeString(service, SystemdUnits.service(spec));
    Files.writeString(timer, SystemdUnits.timer(spec));

    verify(service, true);
    verify(timer, true);
  }

  @Test
  void theVerificationWouldSeeAMistake() throws Exception {
    Tool.need("systemd-analyze");
    Path program = Nasty.program(folder);
    Path service = folder.resolve("capi-wizard-reminders.service");
    String text = SystemdUnits.service(Nasty.spec(program.toString()));
    Files.writeString(service, text.replace("ExecStart=\"", "ExecStart=\"\\q"));

    verify(service, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 59})
  void systemdReadsTheTimeOfDay(int minute) {
    Tool.need("systemd-analyze");

    Commands.Output output = Tool.run("systemd-analyze", "calendar", SystemdUnits.calendar(minute));

    assertThat(output.exit()).as(output.text()).isZero();
    assertThat(output.text())
        .contains(Invariant.format("Normalized form: *-*-* 10:%02d:00", minute))
        .containsPattern(Invariant.format("Next elapse: .* 10:%02d:00", minute));
  }

  @Test
  void theRunHasTheTimeThatItTakes() {
    assertThat(SystemdUnits.service(Nasty.spec("/x")))
        .contains("\nType=oneshot\n", "\nTimeoutStartSec=45min\n", "\nKillMode=process\n");
    assertThat(SystemdUnits.timer(Nasty.spec("/x")))
        .contains(
            "\nPersistent=true\n", "\nWantedBy=timers.target\n", "\nOnCalendar=*-*-* 10:07:00\n");
  }

  private void verify(Path unit, boolean good) throws Exception {
    Path runtime = Files.createDirectories(folder.resolve("runtime"));
    Commands.Output output =
        Tool.run(
            "env",
            "XDG_RUNTIME_DIR=" + runtime,
            "systemd-analyze",
            "verify",
            "--user",
            unit.toString());
    List<String> complaints =
        output.text().lines().filter(line -> line.contains("capi-wizard-reminders")).toList();
    if (good) {
      assertThat(complaints).isEmpty();
      assertThat(output.exit()).as(output.text()).isZero();
    } else {
      assertThat(complaints).isNotEmpty();
    }
  }

  /** systemd.service(5), COMMAND LINES: words in double quotes, C escapes, "$$" and "%%". */
  private static List<String> parse(String line) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      assertThat(line.charAt(at++)).isEqualTo('"');
      StringBuilder word = new StringBuilder();
      while (line.charAt(at) != '"') {
        char one = line.charAt(at++);
        if (one == '\\') {
          one = line.charAt(at++);
          assertThat(one).isIn('\\', '"');
        } else if (one == '$' || one == '%') {
          assertThat(line.charAt(at++)).isEqualTo(one);
        }
        word.append(one);
      }
      words.add(word.toString());
      at++;
      if (at < line.length()) {
        assertThat(line.charAt(at++)).isEqualTo(' ');
      }
    }
    return words;
  }
}
