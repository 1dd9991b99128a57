package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.SystemFamily;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.support.SupportReport;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.trial.Terminal;
import dev.capiwizard.trial.Trial;
import dev.capiwizard.trial.TrialChecks;
import dev.capiwizard.trial.TrialFile;
import dev.capiwizard.trial.TrialSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code trial}: the field trial of this computer, in the terminal. */
@Command(name = "trial", mixinStandardHelpOptions = true)
final class TrialCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("trial");
  private static final Path RELEASE = Path.of("/etc/os-release");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--system", paramLabel = "NAME")
  private @Nullable String system;

  TrialCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException {
    TrialSystem chosen = chosen();
    Terminal terminal = environment.terminal().orElse(null);
    if (terminal == null) {
      // The command itself is right, so nothing is said of how it is written.
      Objects.requireNonNull(spec).commandLine().getErr().println(TEXTS.get("no.terminal"));
      return ExitCode.USAGE;
    }
    AppContext services = environment.services(options);
    Path named = options.dataDir();
    TrialChecks checks =
        new TrialChecks(
            services.secrets(services.endpoints().world()),
            services::notifier,
            services::reminderJob,
            () -> services.reminderFile().read().lastRun(),
            services.clock(),
            services.zone());
    Trial trial =
        new Trial(
            terminal,
            checks,
            new TrialFile(named == null ? DataFolder.standard() : named),
            // What a computer does is real, whichever services are asked.
            seen -> services.observations().saw(Endpoints.World.REAL, seen),
            () -> report(services),
            out);
    return switch (trial.run(
        chosen, LocalDate.ofInstant(services.clock().instant(), services.zone()))) {
      case ALL_WELL -> ExitCode.WORKS;
      case SOMETHING_FAILED -> ExitCode.PROBLEM;
      case STOPPED -> ExitCode.CANNOT_TELL;
    };
  }

  private TrialSystem chosen() throws FailureException {
    if (system == null) {
      return TrialSystem.of(SystemFamily.current(), release());
    }
    Optional<TrialSystem> known = TrialSystem.byId(system);
    return known.orElseThrow(
        () -> new FailureException(FailureCode.USAGE_WRONG, TEXTS.get("no.system")));
  }

  private static String release() {
    try {
      return Files.exists(RELEASE) ? Files.readString(RELEASE) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> report(AppContext services) throws InterruptedException {
    List<Connection> all = services.connections().all();
    return SupportReport.make(
            services.report(),
            StoredCallerState.state(
                all.isEmpty() ? null : all.getFirst(),
                services.endpoints().world(),
                ProgramVersion.text(),
                all.isEmpty() ? ScreenCode.WELCOME : ScreenCode.HOME,
                null,
                services.secrets(services.endpoints().world()).storage(),
                services.clock().instant()),
            false,
            false)
        .lines();
  }
}
