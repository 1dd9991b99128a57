package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.DataRemoval;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.texts.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cleanup}: the work to be done before the program is removed. */
@Command(name = "cleanup", mixinStandardHelpOptions = true)
final class CleanupCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--delete-data")
  private boolean deleteData;

  @Option(names = "--ask")
  private boolean ask;

  CleanupCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    AppContext services = environment.services(options);
    endJob(services);
    List<Connection> connections = services.connections().all();
    Path named = options.dataDir();
    Path folder = named == null ? DataFolder.standard() : named;
    if (deleteData || (ask && !connections.isEmpty() && environment.saysYes("cleanup"))) {
      // Without the list, nobody would find the secrets again.
      ConnectionLookup.changeable(services.connections());
      forget(services, connections);
      DataRemoval.remove(folder);
      say(TEXTS.get("cleanup.gone", connections.size()));
    } else if (!connections.isEmpty()) {
      say(TEXTS.get("cleanup.kept", connections.size(), folder));
    }
    return ExitCode.WORKS;
  }

  /**
   * Forgets each connection that it can; if the keychain keeps one’s secrets, the folder stays too.
   *
   * @throws FailureException why secrets are still there
   */
  private void forget(AppContext services, List<Connection> connections) throws FailureException {
    Removals removals = new Removals(services.connections(), services::secrets);
    FailureException left = null;
    int kept = 0;
    for (Connection connection : connections) {
      Removals.Removed removed = removals.remove(connection);
      ConnectionLookup.written(removed.written());
      if (removed.left() != null) {
        left = removed.left();
        kept++;
      }
    }
    if (left != null) {
      say(TEXTS.get("cleanup.left", kept));
      throw left;
    }
  }

  /** Removes a job that was changed by hand too, since it would start a program that is gone. */
  private void endJob(AppContext services) throws FailureException {
    try {
      services.reminderJob().uninstall(true);
    } catch (FailureException e) {
      if (e.code() != FailureCode.JOB_NOT_SUPPORTED) {
        throw e;
      }
    }
    say(TEXTS.get("reminders.off"));
  }

  private void say(String words) {
    Out.of(spec).println(words);
  }
}
