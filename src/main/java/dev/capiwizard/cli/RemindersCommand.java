package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.job.BackgroundJob.Status;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.reminders.ReminderRun;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reminders install·uninstall·status·run}: the daily check, and its work. */
@Command(name = "reminders", mixinStandardHelpOptions = true)
final class RemindersCommand {
  private static final Texts TEXTS = Texts.of("cli");

  /** How long a run waits for a press on its notifications. */
  private static final Duration LISTEN = Duration.ofMinutes(30);

  /** In seconds; the system ends a run after 45 minutes, of which listening takes 30. */
  private static final int MOST_PATIENCE = 600;

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  RemindersCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Command(name = "install", mixinStandardHelpOptions = true)
  int install(@Option(names = "--replace") boolean replace) throws FailureException {
    print(services().reminderJob().install(replace));
    return ExitCode.WORKS;
  }

  @Command(name = "uninstall", mixinStandardHelpOptions = true)
  int uninstall(@Option(names = "--replace") boolean replace) throws FailureException {
    services().reminderJob().uninstall(replace);
    out().println(TEXTS.get("reminders.off"));
    return ExitCode.WORKS;
  }

  @Command(name = "status", mixinStandardHelpOptions = true)
  int status() throws FailureException {
    AppContext services = services();
    // Checked before the job draws its minute, which writes the file anew.
    if (services.reminderFile().isDamaged()) {
      out().println(FailureTexts.commandLine(FailureCode.REMINDERS_DAMAGED));
    }
    print(services.reminderJob().status());
    LastRun last = services.reminderFile().read().lastRun();
    if (last == null) {
      out().println(TEXTS.get("reminders.never.ran"));
    } else {
      tell(last, services.zone());
    }
    if (!services.notifier().isAvailable()) {
      out().println(FailureTexts.commandLine(FailureCode.NOTICES_NOT_SHOWN));
    }
    return ExitCode.WORKS;
  }

  @Command(name = "run", mixinStandardHelpOptions = true)
  int run(
      @Option(names = "--at-sign-in") boolean atSignIn,
      @Option(names = "--wait-for-desktop", paramLabel = "SECONDS", defaultValue = "60")
          int patience)
      throws FailureException, InterruptedException {
    AppContext services = environment.services(options, true);
    ConnectionLookup.changeable(services.connections());
    ConnectionLookup.ownsSecrets(services.secrets(services.endpoints().world()));
    new Removals(services.connections(), services::secrets).finish();
    ReminderRun run =
        new ReminderRun(
            new ReminderRun.Parts(
                services.connections(),
                services.checkRound(),
                services.notifier(),
                services.reminderFile(),
                services.clock(),
                services.zone(),
                Duration.ofSeconds(Math.clamp(patience, 0, MOST_PATIENCE))));
    LastRun done = run.run(atSignIn);
    tell(done, services.zone());
    run.listen(
        LISTEN,
        pressed ->
            environment.openWindow(
                options, pressed.isEmpty() ? List.of() : List.of("--renew", pressed)));
    return done.wasSilenced() ? ExitCode.CANNOT_TELL : ExitCode.WORKS;
  }

  private AppContext services() throws FailureException {
    return environment.services(options);
  }

  private void print(Status status) {
    out()
        .println(
            TEXTS.get(
                "reminders.state." + status.state(),
                TEXTS.get("reminders.kind." + status.kind()),
                status.where()));
    Instant next = status.next();
    if (next != null) {
      out().println(TEXTS.get("reminders.next", time(next, ZoneId.systemDefault())));
    }
  }

  private void tell(LastRun run, ZoneId zone) {
    out()
        .println(
            TEXTS.get("reminders.ran", time(run.at(), zone), run.checked(), run.told(), run.due()));
    for (String id : run.codes()) {
      FailureCode.byId(id).ifPresent(code -> out().println("  " + FailureTexts.commandLine(code)));
    }
  }

  private static String time(Instant at, ZoneId zone) {
    return DateStyle.MOMENT.format(at, zone);
  }

  private PrintWriter out() {
    return Out.of(spec);
  }
}
