package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Puts the commands together; every failure becomes one sentence on stderr and an exit code. */
public final class CapiWizardCommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(CapiWizardCommandLine.class);

  private CapiWizardCommandLine() {}

  /**
   * Runs one command line on the calling thread.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Doors doors, PrintWriter out, PrintWriter err, String... arguments) {
    if (arguments.length == 0 && doors.hasDisplay()) {
      return window(doors, err);
    }
    RootCommand root = new RootCommand(doors);
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new TourCommand(doors, root.options()));
    line.addSubcommand(new PracticeCommand());
    line.addSubcommand(new ConnectCommand(doors, root.options()));
    line.addSubcommand(new ListCommand(doors, root.options()));
    line.addSubcommand(new CheckCommand(doors, root.options()));
    line.addSubcommand(new RenewCommand(doors, root.options()));
    line.addSubcommand(new RemindersCommand(doors, root.options()));
    line.addSubcommand(new DoctorCommand(doors, root.options()));
    line.addSubcommand(new RemoveCommand(doors, root.options()));
    line.addSubcommand(new SupportCommand());
    line.addSubcommand(new CleanupCommand(doors, root.options()));
    line.addSubcommand(new ReportCommand(doors, root.options()));
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(
        (e, args) -> {
          err.println(FailureTexts.title(FailureCode.USAGE_WRONG) + " " + e.getMessage());
          err.println(
              FailureTexts.next(FailureCode.USAGE_WRONG)
                  + " ("
                  + FailureCode.USAGE_WRONG.id()
                  + ")");
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler((e, command, parsed) -> tell(e, err));
    return line.execute(arguments);
  }

  /** The icon’s way: the window, without the parser of commands, which costs time at the start. */
  private static int window(Doors doors, PrintWriter err) {
    try {
      return doors.window(new GlobalOptions(), new WindowOptions(null, null, null));
    } catch (FailureException | RuntimeException e) {
      return tell(e, err);
    }
  }

  private static int tell(Exception e, PrintWriter err) {
    if (e instanceof FailureException failure) {
      err.println(FailureTexts.line(failure.code()));
      int exit = ExitCode.of(failure.code());
      // Of what was typed, the part that is wrong; else the detail is for the log.
      String more = exit == ExitCode.USAGE ? failure.detail() : failure.reference();
      if (!more.isEmpty()) {
        err.println("  " + more);
      }
      LOG.warn("A command failed: {} {}", failure.code(), failure.detail());
      return exit;
    }
    LOG.error("Unexpected failure of a command: {}", e.getClass().getName());
    err.println(FailureTexts.line(FailureCode.INTERNAL));
    return ExitCode.INTERNAL;
  }
}
