package dev.capiwizard.app;

import dev.capiwizard.cli.CapiWizardCommandLine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts; decides window or command before any JavaFX class loads. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit;
    try (ProgramDoors doors = new ProgramDoors(out, err)) {
      exit = CapiWizardCommandLine.run(doors, out, err, arguments);
    }
    System.exit(exit);
  }
}
