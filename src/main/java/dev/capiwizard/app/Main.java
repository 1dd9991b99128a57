package dev.capiwizard.app;

import dev.capiwizard.cli.CapiWizardCommandLine;
import dev.capiwizard.platform.managed.DefaultsPlace;
import dev.capiwizard.platform.managed.Managed;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts; decides window or command before any JavaFX class loads. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // Before anything asks for the proxy, which is settled once.
    Managed.install(DefaultsPlace.standard());
    int exit;
    try (ProgramDoors doors = new ProgramDoors(out, err)) {
      exit = CapiWizardCommandLine.run(doors, out, err, arguments);
    }
    System.exit(exit);
  }
}
