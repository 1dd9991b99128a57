package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.app.SystemParts;
import dev.capiwizard.connection.Change.Channel;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.http.CoolDown;
import dev.capiwizard.http.HttpClients;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.observations.Sighting;
import dev.capiwizard.platform.job.BackgroundJob;
import dev.capiwizard.platform.notices.DbusNotifier;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.platform.notices.Notifier;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.MovedClock;
import dev.capiwizard.testing.NotificationDaemon;
import dev.capiwizard.testing.PracticeEndpoints;
import dev.capiwizard.testing.Shared;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Shared.NOTIFICATION_SERVICE)
class CommandLineTest {
  @TempDir Path folder;

  private final MovedClock clock = MovedClock.november();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final MapSecrets secrets = new MapSecrets();
  private AppContext context;
  private ConnectionStore store;

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
                address -> {}, names -> secrets, () -> notifier, suffix -> job, ZoneOffset.UTC),
            Runnable::run);
    store = context.connections();
  }

  @AfterEach
  void close() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, CW-USE-01",
    "tour --scenario nope, CW-USE-02",
    "--practice=nope, CW-USE-02",
    "practice serve --scenario nope, CW-USE-02",
    "tour --size huge, CW-USE-01",
    "check unknown, CW-DATA-04",
    "remove unknown, CW-DATA-04",
    "support decode 11086 43915 92613 63753 19071, CW-SUPPORT-01",
    "support decode 11086, CW-SUPPORT-02",
    "trial --out target/no-terminal.md --system beos, CW-USE-01",
    "trial, CW-USE-01",
  })
  void badInputGetsASentenceACodeAndExit64(String line, String code) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("(" + code + ")").doesNotContain("Exception", "at dev.");
  }

  /** The command itself is right, so it is not called wrong. */
  @Test
  void whatAsksQuestionsWantsATerminal() {
    assertThat(run("trial", "--out", "target/no-terminal.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().strip())
        .isEqualTo("This command asks questions: run it in a terminal.");
  }

  /** The parser’s own words would be English in every language. */
  @ParameterizedTest
  @CsvSource({
    "connect --name x, 'Missing: --client-secret-stdin, --client-id.'",
    "nonsense --what, Not known here: nonsense --what.",
    "practice serve --port many, --port cannot be many.",
    "remove, Missing: ID.",
    "--at app, --at needs --practice.",
  })
  void whatIsWrongIsSaidInTheProgramsWords(String line, String words) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(words);
  }

  @Test
  void anEndpointsFileThatLeavesTheComputerUnencryptedIsRefused() throws Exception {
    Path file = folder.resolve("endpoints.json");
    Files.writeString(file, "{\"authorization\":\"http://evil.example/x\"}");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    FailureException.class,
                    () -> dev.capiwizard.connection.EndpointsFile.read(file))
                .code()
                .id())
        .isEqualTo("CW-USE-03");
  }

  @Test
  void aSupportCodeTellsWhereSomebodyStands() {
    assertThat(run("support", "decode", "11086", "43015", "92613", "63753", "19071")).isZero();
    assertThat(out.toString()).contains("Screen S5", "CW-ACCESS-01", "12 days left", "Windows");
    out.getBuffer().setLength(0);
    assertThat(run("support", "decode", "--json", "11086-43015-92613-63753-19071")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.path("screen").asString()).isEqualTo("S5");
    assertThat(json.path("steps").path("products").asString()).isEqualTo("WAITING");
    assertThat(json.path("daysLeft").asInt()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tour",
        "practice",
        "connect",
        "list",
        "check",
        "prove",
        "renew",
        "reminders",
        "doctor",
        "remove",
        "support",
        "cleanup",
        "report",
        "trial"
      })
  void everyCommandIsListedAndFoundByItsName(String name) {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).containsPattern("(?m)^  " + name + " ");
    out.getBuffer().setLength(0);
    assertThat(run("--verbose", "--data-dir", folder.toString(), name, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: capi-wizard " + name + " ");
  }

  @Test
  void whatWasLearnedIsComparedWithTheLedgerAndCallsNobody() throws Exception {
    context.observations().saw(Endpoints.World.REAL, new Sighting("rules.listed", "refused-403"));
    context.observations().saw(Endpoints.World.PRACTICE, new Sighting("rules.listed", "listed"));
    assertThat(run("doctor", "--learned")).isZero();
    assertThat(out.toString())
        .contains(
            "What was learned", "Other than we thought:", "May the token list conversion rules?")
        .contains("In a rehearsal");
    out.getBuffer().setLength(0);
    assertThat(run("doctor", "--learned", "--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.valueStream().map(one -> one.path("state").asString("")))
        .containsExactly("REFUTED", "ELSEWHERE");
    out.getBuffer().setLength(0);
    Files.writeString(folder.resolve("observations.jsonl"), "no JSON");
    assertThat(run("doctor", "--learned")).isZero();
    assertThat(out.toString()).contains("set aside");
  }

  /** A name may come from a file of somebody else’s; the terminal is not to obey it. */
  @Test
  void aNameCannotCommandTheTerminal() throws Exception {
    String name = "Ac\u001b]0;owned\u0007me\u202e\nsecond\rline";
    store.add(Connection.begin("c1", name, Endpoints.REAL, clock.instant())).get();
    assertThat(run("list")).isZero();
    assertThat(out.toString()).startsWith("c1  Ac]0;ownedme second line: ");
    out.getBuffer().setLength(0);
    assertThat(run("list", "--json")).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).path(0).path("name").asString())
        .isEqualTo("Ac]0;ownedme second line");
    assertThat(run("check", "no\u001b[31msuch\u202e")).isEqualTo(ExitCode.USAGE);
    assertThat(run("--data-dir", "x\u001b[2J", "no-such\u001b[31m")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString() + out).doesNotContain("\u001b", "\u202e", "\u0007");
  }

  /** The file would be read as more arguments: here as a call for help, which ends with 0. */
  @Test
  void anArgumentThatBeginsWithAnAtSignIsNoFile() throws Exception {
    Path file = Files.writeString(folder.resolve("x"), "x --help");
    assertThat(
            run(
                "connect",
                "--name",
                "@" + file,
                "--client-id",
                "123456789",
                "--client-secret-stdin"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("CW-INPUT-16");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aConnectionHasAName() {
    assertThat(
            run(
                "connect",
                "--name",
                " \u202e\n",
                "--client-id",
                "77abcdefghijkl",
                "--client-secret-stdin"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("CW-USE-01").contains("--name is empty");
  }

  /** Shells leave a tilde as it is behind an equals sign. */
  @ParameterizedTest
  @ValueSource(strings = {"--data-dir=~/kept/here", "--endpoints=~/kept/here"})
  void aTildeIsTheHome(String option) {
    assertThat(run(option, "list")).isZero();
    assertThat(options.dataDir() == null ? options.endpoints() : options.dataDir())
        .isEqualTo(Path.of(System.getProperty("user.home"), "kept", "here"));
  }

  @Test
  void anotherPersonsHomeIsNotGuessed() {
    assertThat(run("--data-dir=~anna/x", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("CW-USE-01")
        .contains("write the whole path in place of ~anna");
    assertThat(options).isNull();
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("No connections yet");
  }

  @ParameterizedTest
  @CsvSource({
    "HAPPY, 0, TOKEN_WORKS",
    "NO_AD_ACCOUNT, 1, UNHEALTHY",
    "RULES_NOT_LISTABLE, 0, TOKEN_WORKS",
  })
  void checkTellsByExitCodeAndJson(Scenario scenario, int exit, String verdict) throws Exception {
    try (Practice practice = Practice.start(scenario, 0, clock)) {
      connect(practice);
      assertThat(run("check", "c1", "--json")).isEqualTo(exit);
    }
    JsonNode array = JsonMapper.shared().readTree(out.toString());
    assertThat(array.isArray()).as("one shape, with an ID and without").isTrue();
    assertThat(array).hasSize(1);
    JsonNode json = array.get(0);
    assertThat(json.path("verdict").asString()).isEqualTo(verdict);
    assertThat(json.path("linkedin")).isNotEmpty();
    assertThat(out.toString()).doesNotContain(secrets.map.get("c1ACCESS_TOKEN"));
    assertThat(store.find("c1").orElseThrow().lastVerdict()).isNotNull();
  }

  @Test
  void aNoticeTellsOfWhatNeedsYou() throws Exception {
    try (Practice practice = Practice.start(Scenario.NO_AD_ACCOUNT, 0, clock);
        NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier bus = new DbusNotifier()) {
      connect(practice);
      notifier = bus;
      assertThat(run("check", "--notify")).isEqualTo(ExitCode.PROBLEM);
      assertThat(daemon.takeAll())
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.title()).isEqualTo("“Acme” needs attention");
                assertThat(seen.body()).contains("(CW-").endsWith("Open CAPI Wizard to fix it.");
              });
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void manyThatNeedYouAreOneNotice() throws Exception {
    try (Practice practice = Practice.start(Scenario.NO_AD_ACCOUNT, 0, clock);
        NotificationDaemon daemon = NotificationDaemon.start(folder);
        DbusNotifier bus = new DbusNotifier()) {
      connect(practice);
      Connection one = store.find("c1").orElseThrow();
      String token = secrets.get("c1", SecretStore.Kind.ACCESS_TOKEN).orElseThrow();
      for (int i = 2; i <= 6; i++) {
        secrets.put("c" + i, SecretStore.Kind.ACCESS_TOKEN, token);
        store
            .add(
                Connection.begin("c" + i, "Customer " + i, one.endpoints(), clock.instant())
                    .withToken(one.token()))
            .get();
      }
      notifier = bus;
      assertThat(run("check", "--notify")).isEqualTo(ExitCode.PROBLEM);
      assertThat(daemon.takeAll())
          .singleElement()
          .satisfies(seen -> assertThat(seen.title()).isEqualTo("6 connections need attention"));
    }
  }

  @Test
  void withoutANotificationServiceWhatWasFoundIsPrintedAllTheSame() throws Exception {
    try (Practice practice = Practice.start(Scenario.NO_AD_ACCOUNT, 0, clock)) {
      connect(practice);
      assertThat(run("check", "c1", "--notify", "--json")).isEqualTo(ExitCode.PROBLEM);
    }
    assertThat(JsonMapper.shared().readTree(out.toString()).path(0).path("verdict").asString())
        .isEqualTo("UNHEALTHY");
    assertThat(err.toString()).contains("CW-REMIND-05");
  }

  @Test
  void offlineCannotTell() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    assertThat(run("check")).isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(out.toString()).contains("cannot tell").contains("CW-NET-01");
  }

  @Test
  void removeForgetsConnectionAndSecrets() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    assertThat(run("remove", "c1")).isZero();
    assertThat(store.all()).isEmpty();
    assertThat(secrets.map).isEmpty();
    assertThat(out.toString()).contains("still works until it expires");
  }

  /** No answer is not absence: what is in the keychain must stay findable. */
  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"KEYCHAIN_ABSENT", "KEYCHAIN_LOCKED", "KEYCHAIN_SILENT"})
  void aConnectionStaysUntilItsSecretsAreGone(FailureCode silent) throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    secrets.fail(silent);
    assertThat(run("remove", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(err.toString()).contains(silent.id());
    // Who removes a token is not told how to keep one.
    assertThat(err.toString()).contains("try again").doesNotContain("kept", "lasts", "token");
    assertThat(out.toString()).contains("is not removed yet").doesNotContain("is forgotten");
    out.getBuffer().setLength(0);
    assertThat(run("list")).isZero();
    assertThat(out.toString()).contains("c1  Acme: to be removed");
    assertThat(secrets.map).isNotEmpty();
    secrets.fail(null);
    // The next command that asks the keychain anything.
    assertThat(run("check")).isZero();
    assertThat(store.all()).isEmpty();
    assertThat(secrets.map).isEmpty();
  }

  @Test
  void aConnectionThatIsToBeRemovedIsAskedNothingAbout() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
      secrets.fail(FailureCode.KEYCHAIN_LOCKED);
      assertThat(run("remove", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
      int before = practice.observed().size();
      assertThat(run("check")).isZero();
      assertThat(run("check", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(out.toString()).contains("CW-DATA-08", "cannot tell");
      assertThat(run("renew", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(err.toString()).contains("CW-DATA-08");
      assertThat(practice.observed()).hasSize(before);
    }
  }

  @Test
  void whoWantsToForgetAConnectionAnywayIsToldWhatStays() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    secrets.fail(FailureCode.KEYCHAIN_ABSENT);
    assertThat(run("remove", "c1", "--anyway")).isZero();
    assertThat(out.toString()).contains("may still be in this computer’s keychain", "c1");
    assertThat(store.all()).isEmpty();
  }

  @Test
  void aConnectionThatNeverHadASecretNeedsNoKeychainToGo() throws Exception {
    store.add(Connection.begin("c1", "Acme", Endpoints.REAL, clock.instant())).get();
    secrets.fail(FailureCode.KEYCHAIN_ABSENT);
    assertThat(run("remove", "c1")).isZero();
    assertThat(store.all()).isEmpty();
  }

  /** Nor is it told as a fault of LinkedIn’s: nobody there was asked. */
  @Test
  void aTokenThatIsNotTheOneSeenLastIsNotUsed() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
      String token = secrets.get("c1", SecretStore.Kind.ACCESS_TOKEN).orElseThrow();
      secrets.put("c1", SecretStore.Kind.ACCESS_TOKEN, token.substring(0, token.length() / 2));
      assertThat(run("check", "c1")).isEqualTo(ExitCode.CANNOT_TELL);
      assertThat(out.toString()).contains("CW-TOKEN-11", "cannot tell");
    }
  }

  @Test
  void renewNeedsARefreshToken() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
      assertThat(run("renew", "c1")).isEqualTo(ExitCode.PROBLEM);
      assertThat(err.toString()).contains("CW-TOKEN-09");
      assertThat(store.find("c1").orElseThrow().renewal()).isNull();
    }
  }

  @Test
  void renewFetchesATokenAndLeavesTheOldOneInUse() throws Exception {
    try (Practice practice = Practice.start(Scenario.RENEWAL_BY_REFRESH_TOKEN, 0, clock)) {
      connect(practice);
      String before = secrets.get("c1", SecretStore.Kind.ACCESS_TOKEN).orElseThrow();
      assertThat(run("renew", "c1")).isEqualTo(ExitCode.WORKS);
      assertThat(out.toString()).contains("still has to reach Upstack");
      assertThat(secrets.get("c1", SecretStore.Kind.ACCESS_TOKEN)).contains(before);
      assertThat(secrets.get("c1", SecretStore.Kind.NEW_ACCESS_TOKEN))
          .isPresent()
          .isNotEqualTo(java.util.Optional.of(before));
      assertThat(store.find("c1").orElseThrow().renewal()).isNotNull();
    }
  }

  private void connect(Practice practice) throws Exception {
    Endpoints endpoints = PracticeEndpoints.of(practice);
    OAuthClient oauth = oauth();
    var request =
        oauth.begin(endpoints, practice.addresses().clientId(), practice.addresses().redirectUri());
    String address = new PracticeMember(practice.addresses()).returnAddress(request.address());
    var client =
        new dev.capiwizard.oauth.ClientCredentials(
            practice.addresses().clientId(), practice.addresses().clientSecret());
    var tokens =
        oauth.exchange(
            endpoints,
            client,
            dev.capiwizard.oauth.ReturnAddress.code(request, address),
            request.redirectUri());
    secrets.put("c1", SecretStore.Kind.ACCESS_TOKEN, tokens.accessToken());
    secrets.put("c1", SecretStore.Kind.CLIENT_SECRET, client.clientSecret());
    if (tokens.refreshToken() != null) {
      secrets.put("c1", SecretStore.Kind.REFRESH_TOKEN, tokens.refreshToken());
    }
    Connection connection =
        Connection.begin("c1", "Acme", endpoints, clock.instant())
            .withToken(
                new TokenFacts(
                    tokens.accessToken().substring(tokens.accessToken().length() - 4),
                    tokens.accessToken().length(),
                    tokens.issued(),
                    tokens.expires(),
                    Set.of(),
                    TokenFacts.Origin.SIGN_IN,
                    null,
                    null));
    connection = connection.withApp(connection.app().withClientId(client.clientId()));
    store.add(connection).get();
    clock.move(Duration.ofMinutes(10));
  }

  private OAuthClient oauth() {
    return new OAuthClient(
        new HttpExchange(HttpClients.create(), new CoolDown(InstantSource.system())), clock);
  }

  @Test
  void aRenewalWithoutADisplayIsHandedToTheWindowThatIsOpen() {
    display = false;
    openWindow = "c1";
    assertThat(run("--renew", "c1")).isZero();
  }

  /** As from a notice whose desktop has gone; a rehearsal would be no answer. */
  @Test
  void aRenewalWithoutDisplayOrWindowSaysSo() {
    display = false;
    assertThat(run("--renew", "c1")).isEqualTo(ExitCode.PROBLEM);
    assertThat(err.toString()).contains("CW-USE-05");
  }

  /** What walks without a display walks from the beginning: not what was asked for. */
  @Test
  void aRehearsalFromAStepOnNeedsADisplay() {
    display = false;
    assertThat(run("--practice=happy", "--at", "status")).isEqualTo(ExitCode.PROBLEM);
    assertThat(err.toString()).contains("CW-USE-05");
  }

  @Test
  void theStatusOfRemindersSaysThatItsFileWasDamaged() throws Exception {
    Files.writeString(folder.resolve("reminders.json"), "{\"minute\":");
    run("reminders", "status");
    assertThat(out.toString())
        .contains(FailureTexts.commandLine(FailureCode.REMINDERS_DAMAGED))
        .doesNotContain("Exception");
  }

  @Test
  void cleanupEndsTheJobAndKeepsTheDataWhereNobodySaysOtherwise() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    assertThat(run("--data-dir", folder.toString(), "cleanup")).isZero();
    assertThat(run("--data-dir", folder.toString(), "cleanup", "--ask")).isZero();
    assertThat(job.uninstalled).isEqualTo(2);
    assertThat(asked).isEqualTo(1);
    assertThat(store.all()).hasSize(1);
    assertThat(secrets.map).isNotEmpty();
    assertThat(out.toString()).contains("1 connection stays, in " + folder);
  }

  @ParameterizedTest
  @CsvSource({"--ask, 1", "--delete-data, 0"})
  void cleanupForgetsAllOfTheProgramAndNothingElse(String how, int questions) throws Exception {
    yes = true;
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    Files.writeString(folder.resolve("holiday.jpg"), "not ours");
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(folder.resolve("logs/capi-wizard-1.log"), "ours");
    assertThat(run("--data-dir", folder.toString(), "cleanup", how)).isZero();
    assertThat(asked).isEqualTo(questions);
    assertThat(secrets.map).isEmpty();
    assertThat(store.all()).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString())).containsExactly("holiday.jpg");
    }
    assertThat(out.toString()).contains("1 connection is forgotten");
  }

  @Test
  void cleanupForgetsNothingWhereTheKeychainRefuses() throws Exception {
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      connect(practice);
    }
    secrets.lock();
    assertThat(run("--data-dir", folder.toString(), "cleanup", "--delete-data"))
        .isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(store.all()).hasSize(1);
    assertThat(out.toString()).contains("1 connection is not removed yet");
  }

  /** The list is the only trace of the secrets: whoever cannot read it must not delete it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"schemaVersion\": 99, \"connections\": []}|CW-DATA-03",
        "{\"schemaVersion\": 99, \"connections\": {}}|CW-DATA-03",
      })
  void cleanupDeletesNoListThatItCannotRead(String list, String code) throws Exception {
    context.close();
    Path file = Files.writeString(folder.resolve("connections.json"), list);
    open();
    assertThat(run("--data-dir", folder.toString(), "cleanup", "--delete-data"))
        .isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(err.toString()).contains(code);
    assertThat(file).hasContent(list);
  }

  /** One sentence, and the list: what changes nothing goes on. */
  @Test
  void whatANewerVersionWroteIsLookedAt() throws Exception {
    store
        .add(Connection.begin("a1", "Acme", Endpoints.REAL, Instant.EPOCH))
        .get(5, TimeUnit.SECONDS);
    context.close();
    Path file = folder.resolve("connections.json");
    String newer = Files.readString(file).replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
    Files.writeString(file, newer);
    open();
    assertThat(run("--data-dir", folder.toString(), "list")).isZero();
    assertThat(out.toString()).contains("Acme");
    assertThat(err.toString()).containsOnlyOnce("CW-DATA-03");
    assertThat(run("--data-dir", folder.toString(), "remove", "a1"))
        .isEqualTo(ExitCode.CANNOT_TELL);
    assertThat(Files.readString(file)).isEqualTo(newer);
  }

  private int run(String... arguments) {
    return CapiWizardCommandLine.run(
        new TestEnvironment(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  /** Of the last command that asked for services. */
  private @Nullable GlobalOptions options;

  private Notifier notifier = new NoNotifier();
  private boolean display = true;
  private boolean yes;
  private int asked;
  private String openWindow = "";

  private final EndedJob job = new EndedJob();

  /** A background job that is only ever ended. */
  private static final class EndedJob implements BackgroundJob {
    private int uninstalled;

    @Override
    public Mechanism kind() {
      return Mechanism.NONE;
    }

    @Override
    public void install(Spec spec, boolean replaceChanged) {
      throw new AssertionError("nothing is to be installed");
    }

    @Override
    public void uninstall(boolean removeChanged) {
      assertThat(removeChanged).isTrue();
      uninstalled++;
    }

    @Override
    public Status status(Spec expected) {
      throw new AssertionError("nobody asks");
    }
  }

  /** Commands over this test’s folder; no window. */
  private final class TestEnvironment implements CommandEnvironment {
    @Override
    public int window(GlobalOptions options, WindowOptions window) {
      throw new AssertionError("no window was asked for");
    }

    @Override
    public boolean saysYes(String question) {
      asked++;
      return yes;
    }

    @Override
    public int tour(GlobalOptions options, TourOptions tour) {
      throw new AssertionError("no tour should start");
    }

    @Override
    public AppContext services(GlobalOptions given, boolean background) {
      options = given;
      return context;
    }

    @Override
    public void openWindow(GlobalOptions given, List<String> arguments) {
      throw new AssertionError("no window was asked for");
    }

    @Override
    public boolean hasDisplay() {
      return display;
    }

    @Override
    public boolean handOver(GlobalOptions options, String renew) {
      return renew.equals(openWindow);
    }
  }
}
