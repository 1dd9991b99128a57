package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.StoredCallerState;
import dev.capiwizard.support.SupportReport;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: saves a zip for support where the person says, and sends it nowhere. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("report");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path out = Path.of("");

  @Option(names = "--names")
  private boolean names;

  @Option(names = "--without-logs")
  private boolean withoutLogs;

  ReportCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException {
    AppContext services = environment.services(options);
    List<Connection> all = services.connections().all();
    CallerState caller =
        StoredCallerState.state(
            all.isEmpty() ? null : all.getFirst(),
            services.endpoints().world(),
            ProgramVersion.text(),
            all.isEmpty() ? ScreenCode.WELCOME : ScreenCode.HOME,
            null,
            services.secrets(services.endpoints().world()).storage(),
            services.clock().instant());
    SupportReport report = SupportReport.make(services.report(), caller, names, !withoutLogs);
    PrintWriter printed = Out.of(spec);
    report.lines().forEach(printed::println);
    report.save(out);
    printed.println();
    printed.println(TEXTS.get("saved", out));
    return ExitCode.WORKS;
  }
}
