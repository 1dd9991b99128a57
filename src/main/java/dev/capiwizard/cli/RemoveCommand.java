package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code remove ID}: forgets the token and the connection. */
@Command(name = "remove", mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--anyway")
  private boolean anyway;

  RemoveCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    AppContext services = environment.services(options);
    ConnectionLookup.changeable(services.connections());
    Connection connection = ConnectionLookup.find(services.connections(), id);
    Removals removals = new Removals(services.connections(), services::secrets);
    Removals.Removed removed =
        anyway ? removals.removeAnyway(connection) : removals.remove(connection);
    ConnectionLookup.written(removed.written());
    FailureException left = removed.left();
    PrintWriter out = Out.of(spec);
    if (left == null) {
      out.println(TEXTS.get("removed", connection.name()));
    } else if (anyway) {
      out.println(TEXTS.get("removed.anyway", connection.name(), id));
    } else {
      out.println(TEXTS.get("remove.left", connection.name(), id));
      throw left;
    }
    removals.finish();
    return ExitCode.WORKS;
  }
}
