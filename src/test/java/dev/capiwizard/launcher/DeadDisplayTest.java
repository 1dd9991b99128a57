package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
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
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "--practice happy"})
  void isNamedWithWhatToDo(String words) throws Exception {
    Jvm.Ended ended = DeadDisplay.run(List.of(), ClassPath.withoutJavaFx(), folder, words);
    assertThat(ended.said())
        .contains(FailureTexts.line(FailureCode.DISPLAY_UNUSABLE))
        .doesNotContain("Exception");
    assertThat(ended.exit()).isEqualTo(ExitCode.PROBLEM);
  }
}
