package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.doctor.Doctor;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.RecordedResponse;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.reminders.ReminderFile.LastRun;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.MovedClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.CONCURRENT)
class SupportReportTest {
  private static final String TOKEN = "AQmarkedTOKENmarked/with+signs==0123456789";
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

  @TempDir Path folder;

  private final MovedClock clock = MovedClock.november();
  private final MapSecrets secrets = new MapSecrets();
  private Connection connection;
  private List<RecordedResponse> answers = List.of();
  private LastRun run;

  @BeforeEach
  void aConnection() throws Exception {
    connection =
        Connection.begin(
                "c1",
                "Secret Project of Maria",
                new Endpoints(
                    NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, Endpoints.World.PRACTICE),
                clock.instant())
            .withPartnerId("7654321")
            .withTarget(
                new Target(
                    "urn:li:sponsoredAccount:512345678",
                    "Umbrella Ads",
                    "ACCOUNT_MANAGER",
                    List.of(new Target.Rule("104012", "Purchases of Umbrella"))));
    secrets.put("c1", SecretStore.Kind.ACCESS_TOKEN, TOKEN);
    Files.createDirectories(folder.resolve("logs"));
  }

  @Test
  void noSecretAndNoNameGetsInAndTheLogStaysReadable() throws Exception {
    log(
        "a.log",
        "INFO It begins for Secret Project of Maria and Umbrella Ads, maria@umbrella.example\n"
            + "WARN refused "
            + TOKEN
            + " and "
            + Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8))
            + "\nINFO account 512345678, urn:li:person:AbC-1\n");
    SupportReport report = make(false, true);
    Path zip = folder.resolve("report.zip");
    report.save(zip);
    MarkedSecrets marked = new MarkedSecrets();
    marked.mark("token", TOKEN);
    for (String name :
        List.of(
            "Secret Project of Maria",
            "Umbrella Ads",
            "maria@umbrella.example",
            "512345678",
            "Purchases of Umbrella",
            "7654321",
            "urn:li:person:AbC-1")) {
      marked.mark("name", name);
    }
    assertThat(marked.in("report", Files.readAllBytes(zip))).isEmpty();
    assertThat(report.leftOut()).isEmpty();
    assertThat(report.logs().get("a.log")).contains("INFO It begins for", "WARN refused");
  }

  @Test
  void theJsonSaysWhereThePersonStands() throws Exception {
    JsonNode json = JsonMapper.shared().readTree(make(false, true).json());
    assertThat(SupportCode.decode(json.path("supportDigits").asString())).isEqualTo(caller());
    assertThat(json.path("connections").get(0).path("id").asString()).isEqualTo("c1");
    assertThat(json.path("connections").get(0).path("steps").path("app").asString())
        .isEqualTo("TO_DO");
    assertThat(json.path("doctor").size()).isGreaterThan(8);
  }

  @Test
  void theLastTestConversionIsInWithoutToken() throws Exception {
    String end = TOKEN.substring(TOKEN.length() - 4);
    connection =
        connection
            .withToken(
                new TokenFacts(
                    end,
                    TOKEN.length(),
                    clock.instant(),
                    null,
                    Set.of(),
                    TokenFacts.Origin.SIGN_IN,
                    null,
                    null))
            .withProof(
                new Proof(
                    clock.instant(),
                    "104012",
                    "capi-wizard-test-0a1b",
                    403,
                    false,
                    FailureCode.PROOF_RULE_FOREIGN.id(),
                    end,
                    TOKEN.length()));
    String text = make(false, true).json();
    JsonNode proof = JsonMapper.shared().readTree(text).path("connections").get(0).path("proof");
    assertThat(proof.path("eventId").asString()).isEqualTo("capi-wizard-test-0a1b");
    assertThat(proof.path("status").asInt()).isEqualTo(403);
    assertThat(proof.path("accepted").asString()).isEqualTo("false");
    assertThat(proof.path("finding").asString()).isEqualTo("CW-PROOF-01");
    assertThat(text).doesNotContain("104012", TOKEN);
    assertThat(make(true, true).json()).contains("104012");
  }

  @Test
  void namesAreInWhereThePersonWantsThem() throws Exception {
    assertThat(String.join("\n", make(true, true).lines()))
        .contains("Secret Project of Maria", "Umbrella Ads");
  }

  @Test
  void aLockedKeychainLeavesTheLogsOutAndSaysSo() throws Exception {
    log("a.log", "INFO nothing special");
    secrets.lock();
    SupportReport report = make(false, true);
    assertThat(report.logs()).isEmpty();
    assertThat(report.leftOut())
        .hasSize(3)
        .allMatch(line -> line.contains("keychain does not answer"));
    assertThat(String.join("\n", report.lines())).contains("keychain does not answer");
  }

  @Test
  void aLogThatMayHoldAnUnknownSecretIsLeftOutAndNamed() throws Exception {
    log("a.log", "INFO fine");
    log("b.log", "INFO odd " + "Zx9".repeat(15));
    SupportReport report = make(false, true);
    assertThat(report.logs()).containsOnlyKeys("a.log");
    assertThat(report.leftOut()).singleElement().asString().contains("b.log");
  }

  @Test
  void whatHappenedLatelyIsInByTheAllowList() throws Exception {
    answers =
        List.of(
            answer("/rest/adAccounts/512345678", 500, "AAYU0Gg6xUl0uGyjeEfjkw== prod-lva1"),
            answer("/oauth/v2/accessToken", 400, ""),
            answer("/customers/umbrella/" + TOKEN, 404, TOKEN));
    run = new LastRun(clock.instant(), 3, 1, 2, List.of("CW-REMIND-05", "by hand"));
    JsonNode json = JsonMapper.shared().readTree(make(false, true).json());
    JsonNode first = json.path("answers").get(0);
    assertThat(first.path("call").asString()).isEqualTo("adAccounts");
    assertThat(first.path("status").asInt()).isEqualTo(500);
    assertThat(first.path("requestId").asString()).isEqualTo("AAYU0Gg6xUl0uGyjeEfjkw== prod-lva1");
    assertThat(json.path("answers").get(1).path("call").asString()).isEqualTo("accessToken");
    assertThat(json.path("answers").get(2).path("call").asString()).isEmpty();
    assertThat(json.path("reminderRun").path("told").asInt()).isEqualTo(1);
    assertThat(json.path("reminderRun").path("codes").toString()).isEqualTo("[\"CW-REMIND-05\"]");
    MarkedSecrets marked = new MarkedSecrets();
    marked.mark("token", TOKEN);
    marked.mark("account", "512345678");
    marked.mark("customer", "umbrella");
    assertThat(marked.in("report", make(false, true).zip())).isEmpty();
    assertThat(make(false, true).lines())
        .anyMatch(line -> line.endsWith("· adAccounts · 500 · AAYU0Gg6xUl0uGyjeEfjkw== prod-lva1"));
  }

  @Test
  void whatLinkedInSentStaysOutWhereItCannotBeChecked() throws Exception {
    answers = List.of(answer("/rest/adAccounts", 500, "AAYU0Gg6xUl0uGyjeEfjkw=="));
    secrets.lock();
    SupportReport report = make(false, false);
    assertThat(report.json()).doesNotContain("AAYU0Gg6");
    assertThat(report.leftOut()).anyMatch(line -> line.contains("request ids"));
  }

  private RecordedResponse answer(String path, int status, String requestId) {
    return new RecordedResponse(
        clock.instant(), URI.create("https://api.example" + path), status, requestId);
  }

  @Test
  void aReportThatIsTooLargeSaysWhatToLeaveOut() {
    byte[] noise = new byte[9_000_000];
    new Random(1).nextBytes(noise);
    SupportReport large =
        new SupportReport(
            List.of("x"),
            "{}",
            Map.of("a.log", new String(noise, StandardCharsets.ISO_8859_1)),
            List.of());
    assertThatThrownBy(() -> large.save(folder.resolve("report.zip")))
        .asInstanceOf(type(FailureException.class))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.REPORT_TOO_LARGE);
              assertThat(e.detail()).contains("Leave the logs out");
            });
    assertThat(folder.resolve("report.zip")).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
    SupportReport report = make(false, false);
    assertThatThrownBy(() -> report.save(folder))
        .asInstanceOf(type(FailureException.class))
        .extracting(FailureException::code)
        .isEqualTo(FailureCode.OUTPUT_NOT_WRITABLE);
  }

  private void log(String name, String text) throws Exception {
    Files.writeString(folder.resolve("logs").resolve(name), text);
  }

  private SupportReport make(boolean names, boolean logs) throws Exception {
    Doctor doctor =
        new Doctor(
            new Doctor.Target(
                connection.endpoints(),
                Network.system(),
                secrets,
                new NoNotifier(),
                () -> {
                  throw new IllegalStateException("no job here");
                },
                clock));
    return SupportReport.make(
        new ReportSource(
            () -> List.of(connection),
            id -> List.of(),
            world -> secrets,
            doctor,
            folder.resolve("logs"),
            new Redactor(),
            new ReportTrail(() -> answers, () -> run),
            clock),
        caller(),
        names,
        logs);
  }

  private CallerState caller() {
    return StoredCallerState.state(
        connection,
        Endpoints.World.REAL,
        "0.1.0",
        ScreenCode.HOME,
        null,
        SecretStore.Storage.KEYCHAIN,
        clock.instant());
  }
}
