package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code list}: the connections, without a call to any service. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json")
  private boolean json;

  ListCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException {
    AppContext services = environment.services(options);
    PrintWriter out = Out.of(spec);
    List<Connection> all = ConnectionLookup.all(services.connections());
    ConnectionLookup.sayWhereOnlyRead(services.connections(), spec);
    Instant now = services.clock().instant();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(
                  all.stream().map(one -> ConnectionJson.describe(one, now)).toList()));
    } else if (all.isEmpty()) {
      out.println(TEXTS.get("list.empty"));
    } else {
      all.forEach(one -> out.println(line(one, now)));
    }
    return ExitCode.WORKS;
  }

  private static String line(Connection connection, Instant now) {
    if (connection.keeping().toBeRemoved()) {
      return TEXTS.get("list.removed", connection.id(), connection.name());
    }
    LastVerdict last = connection.lastVerdict();
    String verdict =
        last == null ? TEXTS.get("verdict.none") : TEXTS.get("verdict." + Verdict.of(last));
    return TEXTS.get(
        "list.line", connection.id(), connection.name(), verdict, days(connection, now));
  }

  static String days(Connection connection, Instant now) {
    TokenLife life = TokenLife.of(connection.token(), now, ZoneId.systemDefault());
    return switch (life.state()) {
      case NO_TOKEN -> TEXTS.get("days.no.token");
      case END_UNKNOWN -> TEXTS.get("days.unknown");
      case ENDED -> TEXTS.get("days.ended");
      case RUNS -> TEXTS.get("days.left", life.daysLeft());
    };
  }
}
