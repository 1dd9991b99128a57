package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.ConnectionCheck;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.renewal.Removals;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code check [ID]}: asks LinkedIn what the tokens can do now. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  /** More connections than this are combined into one notification. */
  private final CommandEnvironment environment;

  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", descriptionKey = "id", arity = "0..1")
  private @Nullable String id;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--notify")
  private boolean notify;

  CheckCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException {
    AppContext services = environment.services(options);
    ConnectionLookup.readable(services.connections());
    new Removals(services.connections(), services::secrets).finish();
    List<Connection> chosen =
        id == null
            ? ConnectionLookup.all(services.connections()).stream()
                .filter(one -> !one.keeping().toBeRemoved())
                .toList()
            : List.of(ConnectionLookup.find(services.connections(), id));
    ConnectionLookup.sayWhereOnlyRead(services.connections(), spec);
    PrintWriter out = Out.of(spec);
    Map<String, ConnectionCheck.Checked> checked = new ConcurrentHashMap<>();
    services.checkRound().run(chosen, (one, found, done, all) -> checked.put(one.id(), found));
    List<Map<String, Object>> described = new ArrayList<>();
    Map<Connection, Card> needing = new LinkedHashMap<>();
    int exit = ExitCode.WORKS;
    for (Connection connection : chosen) {
      ConnectionCheck.Checked found = checked.get(connection.id());
      if (found == null) {
        throw new FailureException(FailureCode.INTERNAL, "a connection that no round spoke of");
      }
      Card card = found.card();
      if (services.connections().unchangeable().isEmpty()) {
        ConnectionLookup.written(found.written());
      }
      Instant now = services.clock().instant();
      described.add(ConnectionJson.describe(connection, card, now));
      exit = worse(exit, ExitCode.of(card.verdict()));
      if (!json) {
        print(out, connection, card);
      }
      if (card.verdict() == Verdict.UNHEALTHY) {
        needing.put(connection, card);
      }
    }
    if (notify) {
      show(services.notifier(), needing);
    }
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(described));
    } else if (chosen.isEmpty()) {
      out.println(TEXTS.get("list.empty"));
    }
    return exit;
  }

  /**
   * Without a button, since this command ends and hears no press. If no notification can be shown,
   * the findings are printed all the same.
   */
  private void show(Notifier notifier, Map<Connection, Card> needing) {
    boolean many = needing.size() > notifier.most();
    try {
      if (many) {
        notice(
            notifier,
            TEXTS.get("notify.many.title", needing.size()),
            TEXTS.get("notify.many", needing.keySet().iterator().next().name()));
        return;
      }
      for (Map.Entry<Connection, Card> one : needing.entrySet()) {
        String found =
            one.getValue().findings().stream()
                .findFirst()
                .map(FailureTexts::commandLine)
                .orElse("");
        notice(
            notifier,
            TEXTS.get("notify.title", one.getKey().name()),
            TEXTS.get("notify.body", found).strip());
      }
    } catch (FailureException e) {
      if (spec != null) {
        spec.commandLine().getErr().println(FailureTexts.commandLine(e.code()));
      }
    }
  }

  private static void notice(Notifier notifier, String title, String body) throws FailureException {
    var _ = notifier.show(new Notifier.Message(title, body, null, true));
  }

  /** One problem counts, even if another connection could not be checked. */
  private static int worse(int one, int other) {
    if (one == ExitCode.PROBLEM || other == ExitCode.PROBLEM) {
      return ExitCode.PROBLEM;
    }
    return Math.max(one, other);
  }

  private static void print(PrintWriter out, Connection connection, Card card) {
    Verdict verdict = card.verdict();
    out.println(
        TEXTS.get(
            "check.line", connection.id(), connection.name(), TEXTS.get("verdict." + verdict)));
    FindingLines.print(out, card);
  }
}
