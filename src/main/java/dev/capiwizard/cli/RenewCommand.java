package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Texts;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renew ID}: gets a new token by the refresh token, without a sign-in. */
@Command(name = "renew", mixinStandardHelpOptions = true)
final class RenewCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  RenewCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    AppContext services = environment.services(options);
    ConnectionLookup.changeable(services.connections());
    Connection connection = ConnectionLookup.find(services.connections(), id);
    if (connection.keeping().toBeRemoved()) {
      throw new FailureException(FailureCode.CONNECTION_LEAVING);
    }
    ConnectionLookup.written(services.renewals().refresh(connection));
    if (services.secrets(connection.endpoints().world()).storage().isMemory()) {
      Out.of(spec).println(TEXTS.get("memory.only"));
      return ExitCode.CANNOT_TELL;
    }
    Out.of(spec).println(TEXTS.get("renew.fetched", connection.name(), connection.id()));
    return ExitCode.WORKS;
  }
}
