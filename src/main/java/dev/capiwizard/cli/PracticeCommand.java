package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.faults.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code practice}: only the practice services. */
@Command(
    name = "practice",
    mixinStandardHelpOptions = true,
    subcommands = PracticeCommand.Serve.class)
final class PracticeCommand {

  /** {@code practice serve}: runs until it is stopped. */
  @Command(name = "serve", mixinStandardHelpOptions = true)
  static final class Serve implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0")
    private int port;

    @Option(names = "--scenario", paramLabel = "S", defaultValue = "happy")
    private String scenario = "happy";

    @Override
    public Integer call() throws Exception {
      Scenario chosen =
          Scenario.byId(scenario)
              .orElseThrow(() -> new FailureException(FailureCode.SCENARIO_UNKNOWN, scenario));
      try (Practice practice =
          Practice.start(chosen, port, InstantSource.system(), RedirectUri.ofThisComputer())) {
        PrintWriter out = Out.of(spec);
        out.println(JsonMapper.shared().writeValueAsString(describe(practice.addresses())));
        out.flush();
        // Ends with the process, by a signal or when the shell’s window closes.
        new CountDownLatch(1).await();
      } catch (IOException e) {
        throw new FailureException(FailureCode.LOOPBACK_PORT_IN_USE, "port " + port, e);
      }
      return ExitCode.WORKS;
    }

    private static Map<String, Object> describe(PracticeAddresses at) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("authorization", at.authorization().toString());
      json.put("token", at.token().toString());
      json.put("introspection", at.introspection().toString());
      json.put("api", at.api().toString());
      json.put("upstack", at.upstack().toString());
      json.put("portal", at.portal().toString());
      json.put("clientId", at.clientId());
      json.put("clientSecret", at.clientSecret());
      json.put("redirectUri", at.redirectUri());
      json.put("member", login(at.member()));
      json.put("upstackUser", login(at.upstackUser()));
      return json;
    }

    private static Map<String, String> login(PracticeAddresses.Login login) {
      Map<String, String> json = new LinkedHashMap<>();
      json.put("email", login.email());
      json.put("password", login.password());
      return json;
    }
  }
}
