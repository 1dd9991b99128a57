package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who started the program by its icon has no console: a failure is shown. */
class WindowNotOpenedTest {
  private final List<String> shown = new ArrayList<>();
  private final StringWriter printed = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"", "--renew abc123", "--verbose"})
  void itIsShownAndPrinted(String words) {
    assertThat(run(new FailureException(FailureCode.CONNECTION_UNKNOWN, "abc123"), words))
        .isEqualTo(ExitCode.USAGE);
    assertThat(shown).singleElement().asString().contains("CW-DATA-04");
    assertThat(printed.toString()).contains("CW-DATA-04");
  }

  @Test
  void whatNobodyThoughtOfIsShownToo() {
    assertThat(run(new IllegalStateException("no toolkit"), "")).isEqualTo(ExitCode.INTERNAL);
    assertThat(shown).singleElement().asString().contains("CW-USE-99");
  }

  /** A part of the installation is missing. */
  @Test
  void anErrorIsShownToo() {
    assertThat(run(new NoClassDefFoundError("javafx/stage/Stage"), ""))
        .isEqualTo(ExitCode.INTERNAL);
    assertThat(shown).singleElement().asString().contains("CW-USE-99");
    assertThat(printed.toString()).contains("CW-USE-99");
  }

  @Test
  void anErrorInACommandIsPrinted() {
    assertThat(run(new NoClassDefFoundError("javafx/stage/Stage"), "list"))
        .isEqualTo(ExitCode.INTERNAL);
    assertThat(printed.toString()).contains("CW-USE-99");
  }

  /** A path that this locale cannot name; not "something went wrong". */
  @Test
  void lostLettersHaveTheirName() {
    RuntimeException lost = null;
    try {
      var _ = Path.of("\0");
    } catch (RuntimeException e) {
      lost = e;
    }
    assertThat(run(lost, "")).isEqualTo(ExitCode.PROBLEM);
    assertThat(shown).singleElement().asString().contains("CW-USE-07");
  }

  @Test
  void aCommandIsReadOnItsConsole() {
    run(new FailureException(FailureCode.DATA_UNREADABLE), "list");
    assertThat(shown).isEmpty();
    assertThat(printed.toString()).contains("CW-DATA-05");
  }

  private int run(Throwable failure, String words) {
    PrintWriter err = new PrintWriter(printed, true);
    String[] arguments = words.isEmpty() ? new String[0] : words.split(" ");
    return CapiWizardCommandLine.run(new NoWindow(failure), err, err, arguments);
  }

  private final class NoWindow implements CommandEnvironment {
    private final Throwable failure;

    private NoWindow(Throwable failure) {
      this.failure = failure;
    }

    private FailureException thrown() {
      if (failure instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      if (failure instanceof Error missing) {
        throw missing;
      }
      return (FailureException) failure;
    }

    @Override
    public int window(GlobalOptions options, WindowOptions window) throws FailureException {
      throw thrown();
    }

    @Override
    public int tour(GlobalOptions options, TourOptions tour) throws FailureException {
      throw thrown();
    }

    @Override
    public AppContext services(GlobalOptions options, boolean background) throws FailureException {
      throw thrown();
    }

    @Override
    public void openWindow(GlobalOptions options, List<String> arguments) {
      throw new AssertionError("no window was asked for");
    }

    @Override
    public boolean handOver(GlobalOptions options, String renew) {
      return false;
    }

    @Override
    public boolean hasDisplay() {
      return true;
    }

    @Override
    public boolean saysYes(String question) {
      return false;
    }

    @Override
    public void showWhyNot(String words) {
      shown.add(words);
    }
  }
}
