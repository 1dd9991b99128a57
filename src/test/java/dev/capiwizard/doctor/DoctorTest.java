package dev.capiwizard.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.platform.certificates.TrustedRoots;
import dev.capiwizard.platform.job.NoBackgroundJob;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.platform.notices.NoNotifier;
import dev.capiwizard.platform.proxy.SystemProxies;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.testing.ClosedPort;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.PracticeEndpoints;
import dev.capiwizard.texts.Texts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor finds, with real services and without any. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class DoctorTest {
  private static final Texts TEXTS = Texts.of("doctor");

  @TempDir Path folder;
  private MapSecrets secrets = new MapSecrets();

  @Test
  void allFiveAddressesAnswer() throws Exception {
    InstantSource clock = InstantSource.system();
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, clock)) {
      Map<String, Examination> found = examine(PracticeEndpoints.of(practice), Map.of());
      assertThat(found).hasSize(11);
      assertThat(found.entrySet())
          .filteredOn(one -> one.getKey().startsWith("address."))
          .hasSize(5)
          .allSatisfy(one -> assertThat(one.getValue().seen()).startsWith("answered with"));
      assertThat(found.get("keychain").isFine()).isTrue();
      assertThat(found.get("proxy").seen()).isEqualTo("none: directly");
      assertThat(found.get("certificates").seen()).startsWith("Java (");
      assertThat(found.get("notices").problem()).isEqualTo(FailureCode.NOTICES_NOT_SHOWN);
    }
  }

  @Test
  void everythingIsNamedWhereNobodyAnswers() throws Exception {
    Path notCertificates = Files.writeString(folder.resolve("roots.pem"), "nothing of the kind");
    Map<String, Examination> found =
        nobodyAnswers(Map.of("SSL_CERT_FILE", notCertificates.toString()));
    assertThat(found.get("address.api").problem()).isEqualTo(FailureCode.UNREACHABLE);
    assertThat(found.get("certificates").problem()).isEqualTo(FailureCode.CERTIFICATES_UNREADABLE);
    assertThat(found.values()).allMatch(one -> !TEXTS.get("about." + one.about()).isEmpty());
  }

  @Test
  void theOddCertificateIsNamedWithItsPlace() throws Exception {
    Path roots =
        Files.writeString(
            folder.resolve("roots.pem"),
            "our own\n-----BEGIN CERTIFICATE----- \nx\n-----END CERTIFICATE-----\n");
    Examination found =
        nobodyAnswers(Map.of("SSL_CERT_FILE", roots.toString())).get("certificates");
    assertThat(found.seen()).contains("roots.pem (0)").contains("line 2 cannot be read");
    assertThat(found.problem()).isEqualTo(FailureCode.CERTIFICATES_UNREADABLE);
  }

  @Test
  void aMiswrittenProxyIsNamedAndNeverShown() throws Exception {
    URI nobody = URI.create("https://service.invalid/");
    Endpoints endpoints =
        new Endpoints(nobody, nobody, nobody, nobody, nobody, nobody, Endpoints.World.PRACTICE);
    Map<String, Examination> found =
        examine(endpoints, Map.of("HTTPS_PROXY", "http://anna:geheim@127.0.0.1:notaport"));
    assertThat(found.get("proxy").problem()).isEqualTo(FailureCode.PROXY_MISWRITTEN);
    assertThat(found.get("proxy").seen())
        .startsWith("none: directly")
        .contains("HTTPS_PROXY has no port")
        .doesNotContain("geheim", "notaport");
    assertThat(found.get("address.api").problem())
        .isIn(FailureCode.PROXY_MISWRITTEN, FailureCode.OFFLINE);
  }

  /** The clocks of those who answer are two days behind this one’s. */
  @Test
  void aWrongClockIsFound() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (int i = 0; i < 5; i++) {
        server.enqueue(
            new MockResponse.Builder()
                .setHeader("Date", "Mon, 05 Jan 2026 10:00:00 GMT")
                .body("{}")
                .build());
      }
      assertThat(examine(all(server), Map.of()).get("address.api").problem())
          .isEqualTo(FailureCode.CLOCK_WRONG);
    }
  }

  /** A keychain that is locked is there: its owner can open it. */
  @ParameterizedTest
  @CsvSource({"MEMORY_LOCKED, KEYCHAIN_LOCKED", "MEMORY_NO_KEYCHAIN, KEYCHAIN_ABSENT"})
  void aLockedKeychainIsNotAnAbsentOne(SecretStore.Storage storage, FailureCode code)
      throws Exception {
    secrets =
        new MapSecrets() {
          @Override
          public Storage tryAgain() {
            return storage;
          }
        };
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, InstantSource.system())) {
      assertThat(examine(PracticeEndpoints.of(practice), Map.of()).get("keychain").problem())
          .isEqualTo(code);
    }
  }

  @Test
  void aKeychainThatHangsIsNotALockedOne() throws Exception {
    secrets =
        new MapSecrets() {
          @Override
          public Storage tryAgain() {
            return Storage.MEMORY_LOCKED;
          }

          @Override
          public Optional<FailureCode> trouble() {
            return Optional.of(FailureCode.KEYCHAIN_SILENT);
          }
        };
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, InstantSource.system())) {
      assertThat(examine(PracticeEndpoints.of(practice), Map.of()).get("keychain").problem())
          .isEqualTo(FailureCode.KEYCHAIN_SILENT);
    }
  }

  /** A fault of the program in one look does not end the others. */
  @Test
  void whatGoesWrongInsideIsOneFinding() throws Exception {
    secrets =
        new MapSecrets() {
          @Override
          public Storage tryAgain() {
            throw new IllegalStateException("as by a fault of the program");
          }
        };
    try (Practice practice = Practice.start(Scenario.HAPPY, 0, InstantSource.system())) {
      Map<String, Examination> found = examine(PracticeEndpoints.of(practice), Map.of());
      assertThat(found.get("keychain").problem()).isEqualTo(FailureCode.INTERNAL);
      assertThat(found.get("address.api").isFine()).isTrue();
    }
  }

  private Map<String, Examination> nobodyAnswers(Map<String, String> environment) throws Exception {
    try (ClosedPort closed = new ClosedPort()) {
      return examine(all(URI.create("http://127.0.0.1:" + closed.port() + "/")), environment);
    }
  }

  private static Endpoints all(MockWebServer server) {
    return all(server.url("/").uri());
  }

  private static Endpoints all(URI origin) {
    return new Endpoints(origin, origin, origin, origin, origin, origin, Endpoints.World.PRACTICE);
  }

  private Map<String, Examination> examine(Endpoints endpoints, Map<String, String> environment)
      throws InterruptedException {
    Network network =
        new Network(new SystemProxies(null, environment), TrustedRoots.of("Linux", environment));
    Doctor doctor =
        new Doctor(
            new Doctor.Target(
                endpoints,
                network,
                secrets,
                new NoNotifier(),
                () ->
                    new ReminderJob(
                        new NoBackgroundJob(), new ReminderFile(folder), null, new Random(1)),
                InstantSource.system()));
    Map<String, Examination> found = new HashMap<>();
    List<Examination> all = doctor.examine(Duration.ofSeconds(20));
    all.forEach(one -> found.put(one.about(), one));
    return found;
  }
}
