package dev.capiwizard.cli;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.texts.Texts;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code remove ID}: forgets the token and the connection. */
@Command(
    name = "remove",
    description = "Forgets the token and the connection on this computer.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final Doors doors;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "As shown by list.")
  private String id = "";

  RemoveCommand(Doors doors, GlobalOptions options) {
    this.doors = doors;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    Services services = doors.services(options);
    Connection connection = ConnectionLookup.find(services.connections(), id);
    SecretStore secrets = services.secrets().apply(connection.endpoints().world());
    for (SecretStore.Kind kind : SecretStore.Kind.values()) {
      secrets.delete(id, kind);
    }
    ConnectionLookup.written(services.connections().remove(id));
    if (spec != null) {
      spec.commandLine().getOut().println(TEXTS.get("removed", connection.name()));
    }
    return ExitCode.WORKS;
  }
}
