package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.support.CallerState;
import dev.capiwizard.support.CallerWords;
import dev.capiwizard.support.SupportCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code support}: for people who help somebody on the phone. */
@Command(
    name = "support",
    mixinStandardHelpOptions = true,
    subcommands = SupportCommand.Decode.class)
final class SupportCommand {
  /** {@code support decode}: explains a support code. */
  @Command(name = "decode", mixinStandardHelpOptions = true)
  static final class Decode implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "CODE", descriptionKey = "code")
    private List<String> code = List.of();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws FailureException {
      CallerState state = SupportCode.decode(String.join(" ", code));
      PrintWriter out = Out.of(spec);
      if (json) {
        out.println(JsonMapper.shared().writeValueAsString(CallerWords.json(state)));
      } else {
        CallerWords.lines(state).forEach(out::println);
      }
      return ExitCode.WORKS;
    }
  }
}
