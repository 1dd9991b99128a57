package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.Leaks;
import dev.capiwizard.testing.MarkedSecrets;
import dev.capiwizard.testing.Shared;
import dev.capiwizard.testing.SystemPart;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command, with {@code --verbose} and every logger at its most verbose, against the practice:
 * no secret in what is printed, logged, thrown, written or handed to another process.
 */
@Timeout(300)
@ResourceLock(Shared.NOTIFICATION_SERVICE)
@ResourceLock(Shared.REDIRECT_PORT)
@TestTiers.Heavy
class CommandLeaksTest {
  private static final String WRONG = "WPL_AP1.wrongMarked8q.Zm9vYg==";

  /** Commands that are not run here, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "tour", "ScenarioTourTest searches every tour",
          "practice", "it prints the made-up credentials of the practice, as it should",
          "cleanup", "it would end the background job of who runs the tests; knows no secret");

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private final Set<String> run = new TreeSet<>();
  private Path endpoints;

  @Test
  void noCommandLetsASecretOut() throws Exception {
    MarkedSecrets secrets = new MarkedSecrets().mark("client secret", WRONG);
    Leaks leaks = Leaks.watch();
    try (leaks) {
      try (Practice practice =
          Practice.start(Scenario.RENEWAL_BY_REFRESH_TOKEN, 0, InstantSource.system())) {
        PracticeAddresses at = practice.addresses();
        endpoints = write(at);
        connect(practice, WRONG);
        assertThat(said.toString()).contains("CW-APP-01");
        String id = connect(practice, at.clientSecret());
        if (id.isEmpty()) {
          SystemPart.missing("keychain that keeps secrets from one command to the next");
        }
        runAll(id);
        secrets.mark(practice);
        assertThat(secrets.values()).as("two sign-ins, one renewal").hasSizeGreaterThan(6);
        command("check " + id);
        assertThat(said.toString()).contains("TOKEN_WORKS");
        secrets.mark(practice);
      }
      // And where nobody answers.
      command("check");
      command("prove " + id() + " --yes --json");
      command("renew " + id());
      command("remove " + id());
    }
    assertThat(leaks.of(secrets)).isEmpty();
    assertThat(secrets.in("what the commands said", said.toString())).isEmpty();
    assertThat(secrets.in(folder)).isEmpty();
    assertThat(leaks.seen()).containsKeys("log", "jdk.FileWrite", "jdk.JavaExceptionThrow");
    assertThat(folder.resolve("data/logs")).isNotEmptyDirectory();
    assertThat(folder.resolve("report.zip")).isNotEmptyFile();
    Set<String> all = new TreeSet<>(run);
    all.addAll(ELSEWHERE.keySet());
    assertThat(all).isEqualTo(commands());
  }

  private void runAll(String id) {
    for (String line :
        List.of(
            "list",
            "list --json",
            "check",
            "check " + id + " --json",
            "check --notify",
            "prove " + id + " --rule 104012 --yes",
            "prove " + id + " --rule 104012 --yes --json",
            "renew " + id,
            "reminders status",
            "reminders run --wait-for-desktop 0",
            "support decode 11086 43015 92613 63753 19071",
            "doctor --json",
            "doctor --learned --json",
            "trial --out " + folder.resolve("trial.md"),
            "report --names --out " + folder.resolve("report.zip"))) {
      command(line);
    }
  }

  /** Signs in as a person does by their own browser; the id of the connection, if one was made. */
  private String connect(Practice practice, String secret) throws Exception {
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    out,
                    secret + "\n",
                    "connect",
                    "--name",
                    "Acme",
                    "--client-id",
                    practice.addresses().clientId(),
                    "--client-secret-stdin",
                    "--no-open"));
    Toolkit.await(() -> out.toString().contains("state=") || exit.isDone());
    String address = out.toString().replaceAll("(?s).*?(http\\S+state=\\S+).*", "$1");
    String back = new PracticeMember(practice.addresses()).returnAddress(URI.create(address));
    URI.create(back).toURL().openStream().close();
    exit.get(60, TimeUnit.SECONDS);
    said.append(out.toString());
    return id();
  }

  /** Of the first connection; empty where there is none. */
  private String id() {
    StringWriter out = new StringWriter();
    run(out, "", "list", "--json");
    JsonNode first = JsonMapper.shared().readTree(out.toString()).path(0);
    return first.path("id").asString("");
  }

  private void command(String line) {
    run(said, "", line.split(" "));
  }

  private int run(StringWriter out, String in, String... arguments) {
    run.add(arguments[0]);
    return CommandRun.run(folder.resolve("data"), endpoints, out, said, in, arguments);
  }

  private Path write(PracticeAddresses at) throws Exception {
    return Files.writeString(
        folder.resolve("endpoints.json"),
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "authorization", at.authorization(),
                    "token", at.token(),
                    "introspection", at.introspection(),
                    "api", at.api(),
                    "upstack", at.upstack(),
                    "portal", at.portal())));
  }

  /** Their classes: all with a name, but for the commands inside of a command. */
  private static Set<String> commands() {
    return new ClassFileImporter()
        .importPackages("dev.capiwizard.cli").stream()
            .filter(one -> one.isAnnotatedWith(Command.class) && one.isTopLevelClass())
            .map(one -> one.getAnnotationOfType(Command.class).name())
            .filter(name -> !name.equals("capi-wizard"))
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
