package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers of Linux and of the scripts know the commands as the program does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its launcher has one kind of start")
class LauncherKindTest {
  static Set<String> commands() {
    return CapiWizardCommandLine.line(UnusedEnvironment.make()).getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void onlyTheTourNeedsJavaFx(String command) throws Exception {
    String expected = command.equals("tour") ? "window" : "command";
    assertThat(kind(command)).isEqualTo(expected + " " + command);
    assertThat(kind("--verbose", "--data-dir", "tour", command, "--json"))
        .isEqualTo(expected + " " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "-V", "--version"})
  void whatOnlyPrintsNeedsNone(String option) throws Exception {
    assertThat(kind(option)).isEqualTo("command ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--practice", "--practice happy --at signin", "--data-dir list"})
  void theRestOpensTheWindow(String words) throws Exception {
    assertThat(kind(words.isEmpty() ? new String[0] : words.split(" "))).startsWith("window ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--renew c1", "--data-dir x --renew list"})
  void aRenewalOpensTheWindowWhateverTheNameOfTheConnection(String words) throws Exception {
    assertThat(kind(words.split(" "))).startsWith("window ");
  }

  private static String kind(String... words) throws Exception {
    List<String> start =
        List.of("sh", "-c", ". packaging/app/kind.sh; echo \"$kind $command\"", "launcher");
    Process shell =
        new ProcessBuilder(Stream.concat(start.stream(), Stream.of(words)).toList())
            .redirectErrorStream(true)
            .start();
    try (var said = shell.getInputStream()) {
      return new String(said.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
    }
  }
}
