package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.texts.Language;
import dev.capiwizard.texts.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code capi-wizard} itself: opens the window, or rehearses if there is no display. */
@Command(name = "capi-wizard", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--practice", arity = "0..1", fallbackValue = "happy", paramLabel = "SCENARIO")
  private @Nullable String scenario;

  @Option(names = "--at", paramLabel = "STEP")
  private @Nullable String at;

  @Option(names = "--renew", paramLabel = "ID")
  private @Nullable String renew;

  RootCommand(CommandEnvironment environment) {
    this.environment = environment;
  }

  GlobalOptions options() {
    return options;
  }

  @Override
  public Integer call() throws Exception {
    if (scenario != null && Scenario.byId(scenario).isEmpty()) {
      throw new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario);
    }
    if (at != null && scenario == null) {
      throw new FailureException(FailureCode.USAGE_WRONG, TEXTS.get("usage.at"));
    }
    if (environment.hasDisplay()) {
      return CapiWizardCommandLine.open(
          environment, options, new WindowOptions(scenario, at, renew));
    }
    if (renew != null) {
      if (environment.handOver(options, renew)) {
        return ExitCode.WORKS;
      }
      throw new FailureException(FailureCode.NO_DISPLAY);
    }
    if (at != null) {
      // A walk without a display always begins at the beginning.
      throw new FailureException(FailureCode.NO_DISPLAY, "--at " + at);
    }
    Path out = Path.of(System.getProperty("capiwizard.tour.dir", "capi-wizard-tour"));
    if (spec != null) {
      spec.commandLine().getErr().println(TEXTS.get("no.display", out));
    }
    String id = scenario == null ? "happy" : scenario;
    return environment.tour(
        options,
        new TourOptions(
            out, List.of(id), "light", 900, 640, Language.current(), false, false, false));
  }
}
