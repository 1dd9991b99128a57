package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters beyond ASCII, where the C library's locale has none; the whole: packaging/test/locale.sh.
 */
@EnabledOnOs(OS.LINUX)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class LettersTest {
  private static final String WORD = "Zoë-日本-🦊";
  private static final List<String> LAUNCHER = List.of("sh", "packaging/app/locale.sh");

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LC_ALL=C",
        "LC_ALL=POSIX",
        "LC_ALL=xx_YY.UTF-8",
        "LC_ALL= LANG=xx_YY",
        "LC_ALL= LANG= LC_CTYPE=C"
      })
  void theLaunchersFindALocaleThatHasThem(String locale) throws Exception {
    Path data = temporary.resolve(WORD);
    Jvm.Ended ended = run(LAUNCHER, locale, "--data-dir", data.toString(), "remove", WORD);
    assertThat(ended.said()).contains(FailureCode.CONNECTION_UNKNOWN.id(), WORD);
    assertThat(ended.exit()).isEqualTo(64);
    assertThat(data.resolve("logs")).isDirectory();
  }

  /** As without a launcher: nothing is written down that would be broken. */
  @Test
  void aStartThatLosesThemSaysSo() throws Exception {
    Path data = temporary.resolve(WORD);
    Jvm.Ended ended = run(List.of(), "LC_ALL=C", "--data-dir", data.toString(), "list");
    assertThat(ended.said()).contains(FailureCode.LETTERS_UNREADABLE.id());
    assertThat(ended.said().lines()).hasSize(1);
    assertThat(ended.exit()).isEqualTo(1);
    try (var left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  private static Jvm.Ended run(List<String> before, String locale, String... arguments)
      throws Exception {
    if (!System.getProperty("sun.jnu.encoding", "").equals("UTF-8")) {
      SystemPart.missing("locale with all letters for these tests");
    }
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(List.of(locale.split(" ")));
    command.addAll(before);
    return Jvm.end(Jvm.start(command, Main.class, Map.of(), arguments));
  }
}
