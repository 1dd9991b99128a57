package dev.capiwizard.cli;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.proof.RuleNumber;
import dev.capiwizard.proof.TestConversions;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.trial.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code prove ID}: sends one test conversion, once a person has said yes. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
  private static final Texts TEXTS = Texts.of("cli");

  private final CommandEnvironment environment;
  private final GlobalOptions options;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--rule", paramLabel = "R")
  private @Nullable String rule;

  @Option(names = "--yes")
  private boolean yes;

  @Option(names = "--json")
  private boolean json;

  ProveCommand(CommandEnvironment environment, GlobalOptions options) {
    this.environment = environment;
    this.options = options;
  }

  @Override
  public Integer call() throws FailureException, InterruptedException {
    AppContext services = environment.services(options);
    ConnectionLookup.changeable(services.connections());
    Connection connection = ConnectionLookup.find(services.connections(), id);
    String number = rule == null ? onlyRule(connection) : RuleNumber.typed(connection, rule);
    if (!yes && !isConfirmed(connection, number)) {
      error(TEXTS.get("prove.left"));
      return ExitCode.CANNOT_TELL;
    }
    TestConversions.Sent sent;
    try {
      sent =
          services
              .testConversions()
              .send(connection, services.secrets(connection.endpoints().world()), number);
    } catch (FailureException e) {
      if (json) {
        print(ProofJson.notSent(number, services.clock().instant(), e.code()));
      }
      error(FailureTexts.commandLine(e.code()));
      // Nothing was sent, so LinkedIn has refused nothing.
      return ExitCode.CANNOT_TELL;
    }
    Proof proof = sent.proof();
    if (json) {
      print(ProofJson.describe(proof));
    } else {
      tell(connection, sent);
    }
    ConnectionLookup.written(sent.written());
    Boolean accepted = proof.accepted();
    return accepted == null ? ExitCode.CANNOT_TELL : accepted ? ExitCode.WORKS : ExitCode.PROBLEM;
  }

  private static String onlyRule(Connection connection) throws FailureException {
    List<Target.Rule> known = RuleNumber.known(connection);
    if (known.size() > 1) {
      throw new FailureException(
          FailureCode.PROOF_SEVERAL_RULES,
          known.stream()
              .map(one -> TEXTS.get("prove.rule", one.id(), one.name()))
              .collect(Collectors.joining("\n  ")));
    }
    return RuleNumber.typed(connection, known.isEmpty() ? "" : known.getFirst().id());
  }

  private boolean isConfirmed(Connection connection, String number) throws FailureException {
    String question =
        TEXTS.get("prove.before")
            + "\n"
            + TEXTS.get("prove.ask", RuleNumber.nameOf(connection, number), connection.name());
    Terminal terminal =
        environment
            .terminal()
            .orElseThrow(() -> new FailureException(FailureCode.PROOF_UNCONFIRMED));
    String said = terminal.ask(question + " ");
    return said != null
        && TEXTS.get("prove.ask.yes").lines().anyMatch(said.strip()::equalsIgnoreCase);
  }

  private void tell(Connection connection, TestConversions.Sent sent) {
    Proof proof = sent.proof();
    PrintWriter out = Out.of(spec);
    FailureCode code = FailureCode.byId(proof.code()).orElse(null);
    if (code == null) {
      out.println(TEXTS.get("prove.accepted", RuleNumber.nameOf(connection, proof.rule())));
    } else if (proof.accepted() == null && code != FailureCode.PROOF_ANSWER_LOST) {
      out.println(FailureTexts.titleWithCode(code));
      out.println("  " + TEXTS.get("prove.unknown"));
    } else {
      out.println(FailureTexts.commandLine(code));
      out.println("  " + FailureTexts.commandCause(code) + " " + FailureTexts.who(code));
    }
    if (!sent.reference().isEmpty()) {
      out.println("  " + TEXTS.get("reference", sent.reference()));
    }
    out.println("  " + TEXTS.get("prove.event", proof.eventId()));
  }

  private void print(Object described) {
    Out.of(spec).println(JsonMapper.shared().writeValueAsString(described));
  }

  private void error(String words) {
    if (spec != null) {
      spec.commandLine().getErr().println(words);
    }
  }
}
