package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.failures.Unexpected;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together; every failure becomes one sentence on stderr and an exit code. */
public final class CapiWizardCommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(CapiWizardCommandLine.class);
  private static final Texts TEXTS = Texts.of("cli");
  private static final Pattern HELP = Pattern.compile("--help|-[hV]*h[hV]*");

  /** The options of the program itself that have a value in the next word. */
  private static final Set<String> WITH_VALUE =
      Set.of("--data-dir", "--endpoints", "--renew", "--at");

  private CapiWizardCommandLine() {}

  /**
   * Runs one command line on the calling thread.
   *
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(
      CommandEnvironment environment,
      PrintWriter console,
      PrintWriter errors,
      String... arguments) {
    PrintWriter out = TerminalWriter.over(console);
    PrintWriter err = TerminalWriter.over(errors);
    try {
      return run(environment, arguments, out, err);
    } catch (Error e) {
      // Else the process would stay for the threads of the window that is not there.
      return tell(e, err);
    }
  }

  private static int run(
      CommandEnvironment environment, String[] arguments, PrintWriter out, PrintWriter err) {
    Optional<WindowOptions> pressed = WindowOptions.pressed(arguments);
    if (pressed.isPresent() && environment.hasDisplay()) {
      return window(environment, pressed.get(), err);
    }
    if (arguments.length == 1 && Version.WORDS.contains(arguments[0])) {
      out.println(Version.text());
      return ExitCode.WORKS;
    }
    CommandLine line = line(environment, arguments);
    // A name may begin with an at sign, so no argument is read as a file of arguments.
    line.setExpandAtFiles(false);
    line.registerConverter(Path.class, TypedPath::of);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(
        (e, args) -> {
          err.println(FailureTexts.title(FailureCode.USAGE_WRONG) + " " + wrong(e));
          err.println(
              FailureTexts.commandNext(FailureCode.USAGE_WRONG)
                  + " ("
                  + FailureCode.USAGE_WRONG.id()
                  + ")");
          return ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler((e, command, parsed) -> tell(e, err));
    return line.execute(arguments);
  }

  /** The parser with its words; of the subcommands, only those that the arguments may mean. */
  static CommandLine line(CommandEnvironment environment, String... arguments) {
    RootCommand root = new RootCommand(environment);
    CommandLine line = new CommandLine(root);
    Map<String, Supplier<Object>> commands = commands(environment, root.options());
    meant(commands, arguments).forEach(one -> line.addSubcommand(one.get()));
    line.setResourceBundle(Language.bundle("commands"));
    return line;
  }

  /** What is wrong with the arguments, in the program’s words in place of the parser’s. */
  private static String wrong(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing ->
          TEXTS.get("usage.missing", names(missing.getMissing()));
      case UnmatchedArgumentException unmatched ->
          TEXTS.get("usage.unknown", String.join(" ", unmatched.getUnmatched()));
      case ParameterException other when other.getCause() instanceof TypedPath.Refused why ->
          Objects.requireNonNullElse(why.getMessage(), "");
      case ParameterException other when other.getArgSpec() != null ->
          TEXTS.get(
              "usage.value",
              names(List.of(other.getArgSpec())),
              Objects.requireNonNullElse(other.getValue(), ""));
      default -> "";
    };
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(
            one ->
                one instanceof OptionSpec option
                    ? option.longestName()
                    : Objects.requireNonNullElse(one.paramLabel(), ""))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Supplier<Object>> commands(
      CommandEnvironment environment, GlobalOptions options) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("tour", () -> new TourCommand(environment, options));
    commands.put("practice", PracticeCommand::new);
    commands.put("connect", () -> new ConnectCommand(environment, options));
    commands.put("list", () -> new ListCommand(environment, options));
    commands.put("check", () -> new CheckCommand(environment, options));
    commands.put("prove", () -> new ProveCommand(environment, options));
    commands.put("renew", () -> new RenewCommand(environment, options));
    commands.put("reminders", () -> new RemindersCommand(environment, options));
    commands.put("doctor", () -> new DoctorCommand(environment, options));
    commands.put("remove", () -> new RemoveCommand(environment, options));
    commands.put("support", SupportCommand::new);
    commands.put("cleanup", () -> new CleanupCommand(environment, options));
    commands.put("trial", () -> new TrialCommand(environment, options));
    commands.put("report", () -> new ReportCommand(environment, options));
    return commands;
  }

  /**
   * The commands that the arguments may mean, so that the parser need not read the fields of all
   * others: one, or none where a press on a notice opens the window; all where help is asked for.
   */
  private static Collection<Supplier<Object>> meant(
      Map<String, Supplier<Object>> commands, String... arguments) {
    if (arguments.length == 0) {
      return commands.values();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (WITH_VALUE.contains(arguments[i])) {
        // The next word is a name, even where it is spelled like a command.
        i++;
      } else if (HELP.matcher(arguments[i]).matches()) {
        return commands.values();
      } else {
        words.add(arguments[i]);
      }
    }
    return commands.entrySet().stream()
        .filter(one -> words.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Opens the window without the command parser, which takes time to load. */
  private static int window(CommandEnvironment environment, WindowOptions window, PrintWriter err) {
    try {
      return open(environment, new GlobalOptions(), window);
    } catch (FailureException | RuntimeException e) {
      return tell(e, err);
    }
  }

  /** Opens the window; if that fails, a person without a console sees why. */
  static int open(CommandEnvironment environment, GlobalOptions options, WindowOptions window)
      throws FailureException {
    try {
      return environment.window(options, window);
    } catch (FailureException | RuntimeException | Error e) {
      environment.showWhyNot(FailureTexts.line(code(e)));
      throw e;
    }
  }

  /**
   * Ends a start that could only go wrong.
   *
   * @param window whether a window was asked for, so that the reason is also shown
   * @return the exit code
   */
  public static int refuse(
      CommandEnvironment environment, PrintWriter err, FailureCode why, boolean window) {
    err.println(FailureTexts.commandLine(why));
    if (window) {
      environment.showWhyNot(FailureTexts.line(why));
    }
    return ExitCode.of(why);
  }

  private static FailureCode code(Throwable e) {
    return switch (e) {
      case FailureException failure -> failure.code();
      case InvalidPathException _ -> FailureCode.LETTERS_UNREADABLE;
      default -> FailureCode.INTERNAL;
    };
  }

  private static int tell(Throwable e, PrintWriter err) {
    if (e instanceof FailureException failure) {
      err.println(FailureTexts.commandLine(failure.code()));
      int exit = ExitCode.of(failure.code());
      // For a wrong command line, the detail is the wrong part; otherwise it is for the log.
      String more = exit == ExitCode.USAGE ? failure.detail() : failure.reference();
      if (!more.isEmpty()) {
        err.println("  " + more);
      }
      LOG.warn("A command failed: {} {}", failure.code(), failure.detail());
      return exit;
    }
    LOG.error("Unexpected failure of a command: {}", Unexpected.name(e));
    FailureCode code = code(e);
    err.println(FailureTexts.commandLine(code));
    return ExitCode.of(code);
  }
}
