package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.cli.CommandEnvironment;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.cli.TerminalWriter;
import dev.capiwizard.cli.TourOptions;
import dev.capiwizard.cli.WindowOptions;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.EndpointsFile;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.InstalledProgram;
import dev.capiwizard.platform.Question;
import dev.capiwizard.platform.SystemBrowserOpener;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.trial.Terminal;
import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds for each command only the parts that it needs. */
public final class ProgramEnvironment implements CommandEnvironment, AutoCloseable {
  private static final Texts TEXTS = Texts.of("cli");

  /** How long a window may take to respond; it may be about to open. */
  static final Duration HAND_OVER = Duration.ofSeconds(10);

  /** How long an installer waits for a person. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final PrintWriter out;
  private final PrintWriter err;
  private @Nullable AppContext open;

  public ProgramEnvironment(PrintWriter out, PrintWriter err) {
    this.out = TerminalWriter.over(out);
    this.err = TerminalWriter.over(err);
  }

  @Override
  public boolean hasDisplay() {
    return Display.isThere();
  }

  @Override
  public boolean saysYes(String question) {
    return hasDisplay()
        && Question.isYes(
            TEXTS.get(question + ".ask.title"),
            TEXTS.get(question + ".ask"),
            TEXTS.get(question + ".ask.yes"),
            TEXTS.get(question + ".ask.no"),
            PATIENCE);
  }

  /** Some versions of Java give no console if it is not a terminal. */
  private static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  @Override
  public Optional<Terminal> terminal() {
    return console().map(ConsoleTerminal::new);
  }

  @Override
  public void showWhyNot(String words) {
    boolean readsConsole = console().isPresent();
    if (hasDisplay() && !readsConsole) {
      Question.tell(TEXTS.get("no.window"), words, TEXTS.get("no.window.close"), PATIENCE);
    }
  }

  @Override
  public int window(GlobalOptions options, WindowOptions window) throws FailureException {
    return new WindowLauncher(options, window, publish -> context(options, Channel.WINDOW, publish))
        .run();
  }

  @Override
  public boolean handOver(GlobalOptions options, String renew) {
    return SingleInstance.handOver(dataDir(options), renew, HAND_OVER);
  }

  @Override
  public int tour(GlobalOptions options, TourOptions tour) throws FailureException {
    // The build trains the start on a real display, such as people have.
    if (!"yes".equals(System.getProperty("capiwizard.tour.display"))) {
      Display.useNone();
    }
    Language.use(tour.language());
    return new TourLauncher(options, tour, out, err).run();
  }

  @Override
  public AppContext services(GlobalOptions options, boolean background) throws FailureException {
    Channel channel = background ? Channel.BACKGROUND : Channel.COMMAND;
    AppContext context = context(options, channel, Runnable::run);
    for (FailureException notice : context.connections().notices()) {
      // A command itself reports a problem that keeps it from its work.
      if (context.connections().unchangeable().filter(notice::equals).isEmpty()) {
        err.println(FailureTexts.commandLine(notice.code()));
      }
    }
    return context;
  }

  @Override
  public void openWindow(GlobalOptions options, List<String> arguments) {
    InstalledProgram.start(options.dataDir(), arguments);
  }

  private AppContext context(GlobalOptions options, Channel channel, Executor publish)
      throws FailureException {
    // The window shows it above everything else.
    if (channel != Channel.WINDOW) {
      Managed.mistake()
          .ifPresent(e -> err.println(FailureTexts.commandLine(e.code()) + "\n  " + e.detail()));
    }
    Path file = options.endpoints();
    Endpoints endpoints = file == null ? Endpoints.REAL : EndpointsFile.read(file);
    if (endpoints.world() == Endpoints.World.OTHER) {
      err.println(
          TEXTS.get(
              "other.endpoints",
              Stream.of(endpoints.authorization(), endpoints.upstack())
                  .map(URI::getAuthority)
                  .distinct()
                  .collect(Collectors.joining(", "))));
    }
    AppContext context =
        new AppContext(
            dataDir(options),
            endpoints,
            InstantSource.system(),
            options.verbose(),
            channel,
            SystemParts.with(new SystemBrowserOpener(), SecretStores::system),
            publish);
    open = context;
    if (channel != Channel.WINDOW) {
      // The window begins the log once it is painted.
      context.startLog();
    }
    return context;
  }

  public static Path dataDir(GlobalOptions options) {
    Path named = options.dataDir();
    return named == null ? DataFolder.standard() : named;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
