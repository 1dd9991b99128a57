package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.ProgramVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answered with the parser and, alone on the line, without it: the words are the same. */
class VersionTest {
  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "--verbose --version", "--version --verbose"})
  void isTheNameAndTheNumber(String words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exit =
        CapiWizardCommandLine.run(
            UnusedEnvironment.make(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            words.split(" "));

    assertThat(exit).isZero();
    assertThat(out.toString().strip()).isEqualTo("capi-wizard " + ProgramVersion.text());
    assertThat(ProgramVersion.text()).isNotEmpty();
    assertThat(err.toString()).isEmpty();
  }
}
