package dev.capiwizard.launcher;

import dev.capiwizard.cli.CapiWizardCommandLine;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.Letters;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.platform.managed.ManagedDefaultsFile;
import dev.capiwizard.support.LateLogging;
import dev.capiwizard.texts.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The program’s entry point; chooses window or command before any JavaFX class loads. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    LateLogging.install();
    System.exit(run(arguments));
  }

  /** Runs one command line; returns its exit code. */
  static int run(String... arguments) {
    Language.use(Locale.getDefault());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // First of all, since the proxy is settled once, when it is first asked for.
    Managed.install(ManagedDefaultsFile.standard());
    try (ProgramEnvironment environment = new ProgramEnvironment(out, err)) {
      if (Letters.areLost(System.getProperty("user.home", ""), arguments)) {
        return CapiWizardCommandLine.refuse(
            environment, err, FailureCode.LETTERS_UNREADABLE, arguments.length == 0);
      }
      return CapiWizardCommandLine.run(environment, out, err, arguments);
    }
  }
}
