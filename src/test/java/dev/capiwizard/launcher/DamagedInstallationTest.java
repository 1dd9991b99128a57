package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A jar of the program is missing, as after half an update: the process ends and says so, and does
 * not stay for a window that nobody sees.
 */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class DamagedInstallationTest {
  /** The window's icons; they are first met on the FX thread. */
  private static final String MISSING = "ikonli-javafx";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "--practice happy", "tour --out OUT"})
  void isSaidAndTheProcessEnds(String words) throws Exception {
    // Drawn into memory; the display is only looked for, and none could show a developer the
    // reason.
    Jvm.Ended ended =
        DeadDisplay.run(
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
            classPath(),
            folder.resolve("data"),
            words.replace("OUT", folder.resolve("out").toString()));
    assertThat(ended.said()).contains(FailureCode.INTERNAL.id());
    assertThat(ended.exit()).isEqualTo(ExitCode.INTERNAL);
    if (words.isEmpty()) {
      try (Stream<Path> logs = Files.list(folder.resolve("data/logs"))) {
        assertThat(Files.readString(logs.findFirst().orElseThrow())).contains("FontIcon");
      }
    }
  }

  private static String classPath() {
    return Arrays.stream(ClassPath.withoutJavaFx().split(File.pathSeparator))
        .filter(one -> !Path.of(one).getFileName().toString().startsWith(MISSING))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
