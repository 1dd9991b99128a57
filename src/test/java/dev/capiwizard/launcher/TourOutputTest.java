package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.cli.CapiWizardCommandLine;
import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.testing.Shared;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A tour whose pictures have nowhere to go. */
@ResourceLock(Shared.REDIRECT_PORT)
class TourOutputTest {
  @TempDir Path folder;

  @Test
  void aFolderThatCannotBeMadeIsASentenceAndACode() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    try (ProgramEnvironment doors = new ProgramEnvironment(out, out)) {
      int exit =
          CapiWizardCommandLine.run(
              doors, out, out, "tour", "--out", file.resolve("pictures").toString());
      assertThat(exit).isEqualTo(ExitCode.USAGE);
    }
    assertThat(said.toString()).contains(FailureCode.OUTPUT_NOT_WRITABLE.id());
  }
}
