package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A remote session has ended, and its DISPLAY is still in the environment; or GTK is missing. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class DeadDisplayTest {
  /** A number that no X server has: they begin at 0, and ports end below it. */
  static final String DEAD = ":63999";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "--practice happy"})
  void isNamedWithWhatToDo(String words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("packaging/app/jvm.options"),
                "--module-path=" + System.getProperty("jdk.module.path"),
                "-cp",
                ClassPath.withoutJavaFx(),
                Main.class.getName(),
                "--data-dir",
                folder.toString()));
    command.addAll(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
    start.environment().put("DISPLAY", DEAD);
    Jvm.Ended ended = Jvm.end(start.start());
    assertThat(ended.said())
        .contains(FailureTexts.line(FailureCode.DISPLAY_UNUSABLE))
        .doesNotContain("Exception");
    assertThat(ended.exit()).isEqualTo(ExitCode.PROBLEM);
  }
}
