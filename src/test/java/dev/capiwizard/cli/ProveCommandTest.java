package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.ReturnAddress;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.PracticeEndpoints;
import dev.capiwizard.trial.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code prove} against the practice LinkedIn. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ProveCommandTest {
  private static final Target.Rule PURCHASE = new Target.Rule("104012", "Purchase (CAPI)");

  @TempDir private Path folder;
  private final MovedClock clock = MovedClock.november();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final MapSecrets secrets = new MapSecrets();
  private final List<String> questions = new ArrayList<>();
  private @Nullable String answer;
  private AppContext context;

  @BeforeEach
  void open() {
    context =
        new AppContext(
            folder,
            Endpoints.REAL,
            clock,
            false,
            Channel.COMMAND,
            new SystemParts(
                address -> {},
                names -> secrets,
                NoNotifier::new,
                suffix -> {
                  throw new AssertionError("no job");
                },
                ZoneOffset.UTC),
            Runnable::run);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aYesAtTheTerminalSendsOne() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      answer = " Yes";
      assertThat(run("prove", "c1")).isZero();
      assertThat(events(practice)).isOne();
    }
    assertThat(questions)
        .singleElement()
        .asString()
        .contains("LinkedIn has no test mode.", "should not be counted", "Purchase (CAPI)", "Acme");
    assertThat(out.toString()).contains("accepted", "Purchase (CAPI)", "capi-wizard-test-");
    assertThat(err.toString()).isEmpty();
    assertNoToken();
  }

  @ParameterizedTest
  @CsvSource({"no", "''", "yesterday"})
  void anythingElseSendsNothing(String said) throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      answer = said;
      assertThat(run("prove", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(events(practice)).isZero();
    }
    assertThat(err.toString()).contains("Nothing was sent");
  }

  @Test
  void withoutATerminalAndYesNothingIsSent() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      assertThat(run("prove", "c1", "--json")).isEqualTo(ExitCode.USAGE);
      assertThat(events(practice)).isZero();
    }
    assertThat(err.toString()).contains("CW-PROOF-13", "--yes");
  }

  @Test
  void yesAsksNothingAndTheJsonTellsAll() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      assertThat(run("prove", "c1", "--yes", "--json")).isZero();
      assertThat(events(practice)).isOne();
      JsonNode json = json();
      assertThat(json.propertyNames())
          .containsExactly("accepted", "status", "rule", "eventId", "at", "codes");
      assertThat(json.path("accepted").asBoolean()).isTrue();
      assertThat(json.path("status").asInt()).isEqualTo(201);
      assertThat(json.path("rule").asString()).isEqualTo("104012");
      assertThat(json.path("eventId").asString()).startsWith("capi-wizard-test-");
      assertThat(json.path("at").asString()).isEqualTo(clock.instant().toString());
      assertThat(json.path("codes")).isEmpty();
      out.getBuffer().setLength(0);
      assertThat(run("check", "c1", "--json")).isZero();
      assertThat(json().path(0).path("proof")).isEqualTo(json);
      assertThat(json().path(0).path("codes")).isEmpty();
      assertThat(events(practice)).as("no check sends one").isOne();
      out.getBuffer().setLength(0);
      assertThat(run("list", "--json")).isZero();
      assertThat(json().path(0).path("proof")).isEqualTo(json);
    }
    assertThat(questions).isEmpty();
    assertNoToken();
  }

  @Test
  void anotherWithinTheMinuteIsNotSent() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      assertThat(run("prove", "c1", "--yes")).isZero();
      out.getBuffer().setLength(0);
      assertThat(run("prove", "c1", "--yes", "--json")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(json().path("accepted").isNull()).isTrue();
      assertThat(json().path("eventId").isNull()).isTrue();
      assertThat(json().path("codes").path(0).asString()).isEqualTo("CW-PROOF-08");
      assertThat(events(practice)).isOne();
      clock.move(Duration.ofMinutes(1));
      assertThat(run("prove", "c1", "--yes")).isZero();
    }
  }

  @Test
  void aRuleOfAnotherAccountIsRefused() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      assertThat(run("prove", "c1", "--rule", "109999", "--yes", "--json"))
          .isEqualTo(ExitCode.PROBLEM);
      assertThat(events(practice)).isOne();
    }
    assertThat(json().path("accepted").asBoolean(true)).isFalse();
    assertThat(json().path("status").asInt()).isEqualTo(403);
    assertThat(json().path("rule").asString()).isEqualTo("109999");
    assertThat(json().path("codes").path(0).asString()).isEqualTo("CW-PROOF-01");
    assertThat(context.connections().find("c1").orElseThrow().lastVerdict()).isNull();
    assertNoToken();
  }

  @Test
  void whatWasRefusedIsToldInWords() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      assertThat(run("prove", "c1", "--rule", "109999", "--yes")).isEqualTo(ExitCode.PROBLEM);
      assertThat(events(practice)).isOne();
    }
    assertThat(out.toString())
        .contains("LinkedIn does not find this rule in your ad accounts.", "(CW-PROOF-01)");
  }

  @Test
  void withoutAnAnswerNobodyCanTell() throws Exception {
    connected(Scenario.HAPPY, PURCHASE).close();
    assertThat(run("prove", "c1", "--yes")).isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(out.toString()).contains("CW-NET-01", "We cannot tell");
  }

  @ParameterizedTest
  @CsvSource({
    "--rule=, CW-PROOF-09",
    "--rule=Purchase, CW-PROOF-10",
    "--rule=507654321, CW-PROOF-11",
    "--verbose, CW-PROOF-12",
  })
  void aWrongRuleGetsASentenceACodeAndExit64(String argument, String code) throws Exception {
    Target.Rule other = new Target.Rule("104013", "Lead (CAPI)");
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE, other)) {
      String[] line =
          argument.equals("--verbose")
              ? new String[] {"--verbose", "prove", "c1", "--yes"}
              : new String[] {"prove", "c1", "--yes", argument};
      assertThat(run(line)).isEqualTo(ExitCode.USAGE);
      assertThat(events(practice)).isZero();
    }
    assertThat(err.toString()).contains("(" + code + ")");
    if (code.equals("CW-PROOF-12")) {
      assertThat(err.toString()).contains("104012  Purchase (CAPI)", "104013  Lead (CAPI)");
    }
  }

  @Test
  void withoutARuleOneIsAskedFor() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY)) {
      assertThat(run("prove", "c1", "--yes")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("(CW-PROOF-09)", "--rule");
      assertThat(run("prove", "c1", "--yes", "--rule", "104012")).isZero();
      assertThat(events(practice)).isOne();
    }
  }

  @Test
  void aSilentKeychainSaysNothingOfLinkedIn() throws Exception {
    try (Practice practice = connected(Scenario.HAPPY, PURCHASE)) {
      secrets.fail(FailureCode.KEYCHAIN_LOCKED);
      assertThat(run("prove", "c1", "--yes")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(events(practice)).isZero();
    }
    assertThat(err.toString()).contains("CW-KEY-02");
  }

  private int run(String... arguments) {
    return CapiWizardCommandLine.run(
        new Typing(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private static long events(Practice practice) {
    return practice.observed().stream()
        .filter(call -> call.path().contains("conversionEvents"))
        .count();
  }

  private void assertNoToken() throws Exception {
    String token = secrets.map.get("c1ACCESS_TOKEN");
    Proof proof = context.connections().find("c1").orElseThrow().proof();
    assertThat(out + err.toString() + proof + questions).doesNotContain(token);
  }

  private Practice connected(Scenario scenario, Target.Rule... rules) throws Exception {
    Practice practice = Practice.start(scenario, 0, clock);
    Endpoints endpoints = PracticeEndpoints.of(practice);
    OAuthClient oauth =
        new OAuthClient(new HttpExchange(HttpClients.create(), new CoolDown(clock)), clock);
    var at = practice.addresses();
    var request = oauth.begin(endpoints, at.clientId(), at.redirectUri());
    String returned = new PracticeMember(at).returnAddress(request.address());
    TokenSet tokens =
        oauth.exchange(
            endpoints,
            new ClientCredentials(at.clientId(), at.clientSecret()),
            ReturnAddress.code(request, returned),
            request.redirectUri());
    secrets.put("c1", SecretStore.Kind.ACCESS_TOKEN, tokens.accessToken());
    context
        .connections()
        .add(
            Connection.begin("c1", "Acme", endpoints, clock.instant())
                .withToken(tokens.facts(dev.capiwizard.connection.TokenFacts.Origin.SIGN_IN))
                .withTarget(
                    new Target(
                        "urn:li:sponsoredAccount:507654321",
                        "Acme Ads",
                        "ACCOUNT_MANAGER",
                        List.of(rules))))
        .get();
    return practice;
  }

  /** A terminal at which somebody types the answer, or none. */
  private final class Typing implements CommandEnvironment {
    @Override
    public Optional<Terminal> terminal() {
      return answer == null ? Optional.empty() : Optional.of(new Typed());
    }

    @Override
    public AppContext services(GlobalOptions given, boolean background) {
      return context;
    }

    @Override
    public boolean hasDisplay() {
      return false;
    }

    @Override
    public int window(GlobalOptions options, WindowOptions window) {
      throw new AssertionError("no window was asked for");
    }

    @Override
    public int tour(GlobalOptions options, TourOptions tour) {
      throw new AssertionError("no tour should start");
    }

    @Override
    public void openWindow(GlobalOptions given, List<String> arguments) {
      throw new AssertionError("no window was asked for");
    }

    @Override
    public boolean handOver(GlobalOptions options, String renew) {
      return false;
    }

    @Override
    public boolean saysYes(String question) {
      return false;
    }
  }

  private final class Typed implements Terminal {
    @Override
    public void say(String line) {
      throw new AssertionError("nothing is to be said");
    }

    @Override
    public @Nullable String ask(String prompt) {
      questions.add(prompt);
      return answer;
    }
  }
}
