package dev.capiwizard.launcher;

import dev.capiwizard.cli.CapiWizardCommandLine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One command of the program, as a console starts it, at the most verbose level. */
public final class CommandRun {
  private CommandRun() {}

  /**
   * @param in what is typed or piped in
   * @return the exit code
   */
  public static int run(
      Path data, Path endpoints, StringWriter out, StringWriter err, String in, String... command) {
    PrintWriter printed = new PrintWriter(out, true);
    PrintWriter errors = new PrintWriter(err, true);
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of("--data-dir", data.toString(), "--endpoints", endpoints.toString(), "--verbose"));
    try (ProgramEnvironment doors = new ProgramEnvironment(printed, errors)) {
      return CapiWizardCommandLine.run(doors, printed, errors, all.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }
}
