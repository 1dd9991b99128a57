package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The parser reads the options of the commands that are meant, and of no others. */
class MeantCommandsTest {
  @ParameterizedTest
  @CsvSource({
    "list, list",
    "--verbose check c1, check",
    // A folder or a connection may be called as a command is.
    "--data-dir list check, check",
    "--endpoints renew --data-dir tour doctor, doctor",
    "--renew list, ''",
    "--practice happy --at signin, ''",
  })
  void areThoseNamed(String words, String meant) {
    String[] arguments = words.split(" ");
    CommandLine line = CapiWizardCommandLine.line(UnusedEnvironment.make(), arguments);
    assertThat(line.getSubcommands().keySet())
        .containsExactlyElementsOf(meant.isEmpty() ? List.of() : List.of(meant));
    // Fails where a value is taken for a command.
    line.parseArgs(arguments);
  }

  /** Icon and notices are understood without the parser, and as the parser would. */
  @ParameterizedTest
  @CsvSource({
    "'', true, ",
    "--renew c1, true, c1",
    "--renew list, true, list",
    "--renew, false, ",
    "--renew --verbose, false, ",
    "--verbose --renew c1, false, ",
    "--renew c1 --at app, false, ",
    "list, false, ",
  })
  void whatIsPressedIsKnownWithoutThem(String words, boolean known, @Nullable String renew) {
    String[] arguments = words.isEmpty() ? new String[0] : words.split(" ");
    Optional<WindowOptions> pressed = WindowOptions.pressed(arguments);
    assertThat(pressed.isPresent()).isEqualTo(known);
    assertThat(pressed.map(WindowOptions::renew)).isEqualTo(Optional.ofNullable(renew));
    if (known) {
      CommandLine line = CapiWizardCommandLine.line(UnusedEnvironment.make(), arguments);
      String parsed = line.parseArgs(arguments).matchedOptionValue("--renew", (String) null);
      assertThat(parsed).isEqualTo(renew);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "-hV", "--verbose --help"})
  void areAllInTheHelp(String words) {
    CommandLine line = CapiWizardCommandLine.line(UnusedEnvironment.make(), words.split(" "));
    assertThat(line.getUsageMessage()).contains("list", "check", "tour", "trial");
  }
}
