package dev.capiwizard.platform.managed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Reminding;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.platform.proxy.SystemProxies;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsFileTest {
  private static final String EXAMPLE =
      """
      // Defaults of Acme for everybody.
      {
        "company": "Acme GmbH",
        "support": {
          "name": "Acme help desk", "phone": "+49 30 1234",
          "email": "help@acme.example", "page": "https://help.acme.example/capi"
        },
        "redirectPort": 18000,
        "proxy": "http://proxy.acme.example:3128", /* one for all */
        "noProxy": "acme.example, 10.0.0.1",
        "reminderDays": [21, 3],
        "signIn": "browser",
      }
      """;

  @TempDir Path folder;

  @AfterEach
  void nothingIsManaged() {
    Managed.install(folder.resolve("none.json"));
  }

  /** Notepad’s “Unicode”, and UTF-8 with its mark. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void whateverAnEditorSavedItAs(String encoding) throws Exception {
    Path file = folder.resolve("defaults.json");
    Files.write(file, ("\uFEFF" + EXAMPLE).getBytes(Charset.forName(encoding)));
    assertThat(DefaultsFile.read(file).company()).isEqualTo("Acme GmbH");
  }

  @Test
  void everySettingIsRead() throws Exception {
    ManagedDefaults read = DefaultsFile.read(file(EXAMPLE));
    assertThat(read.company()).isEqualTo("Acme GmbH");
    assertThat(read.support().words())
        .isEqualTo(
            "Acme help desk · +49 30 1234 · help@acme.example · https://help.acme.example/capi");
    assertThat(read.redirectPort()).isEqualTo(18000);
    assertThat(read.proxy()).isEqualTo("http://proxy.acme.example:3128");
    assertThat(read.noProxy()).isEqualTo("acme.example, 10.0.0.1");
    assertThat(read.reminderDays()).containsExactly(21, 3, 0);
    assertThat(read.ownBrowserFirst()).isTrue();
  }

  /** The packages carry it: as it is, and with all that it offers. */
  @Test
  void theExampleOfThePackagesIsRead() throws Exception {
    String shipped = Files.readString(Path.of("packaging/common/defaults.example.json"));
    assertThat(DefaultsFile.read(file(shipped))).isEqualTo(ManagedDefaults.NONE);
    ManagedDefaults all = DefaultsFile.read(file(shipped.replaceAll("(?m)^  // (?=\")", "  ")));
    assertThat(all.company()).isNotEmpty();
    assertThat(all.support().page()).isNotEmpty();
    assertThat(all.redirectPort()).isEqualTo(17865);
    assertThat(all.proxy()).isNotEmpty();
    assertThat(all.noProxy()).isNotEmpty();
    assertThat(all.reminderDays()).containsExactly(14, 7, 3, 1, 0);
    assertThat(all.ownBrowserFirst()).isTrue();
  }

  @Test
  void anEmptyObjectSetsNothing() throws Exception {
    assertThat(DefaultsFile.read(file("\uFEFF{}"))).isEqualTo(ManagedDefaults.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|1|JSON",
        "[]|1|curly brackets",
        "{} {}|1|follow the closing",
        "{~\"compnay\": \"A\"}|2|“compnay” is not a setting",
        "{~~\"endpoints\": {}}|3|cannot be set here",
        "{~\"support\": {~\"tokenUrl\": \"https://a.example\"}}|3|cannot be set here",
        "{\"hideWarnings\": true}|1|cannot be set here",
        "{\"company\": 1}|1|quotation marks",
        "{\"company\": \"A\",~\"company\": \"B\"}|2|JSON",
        "{\"company\": \"A\\nB\"}|1|in one line",
        "{\"company\": \"A\\u202eB\"}|1|in one line",
        "{\"support\": \"me\"}|1|must be an object",
        "{\"support\": {\"page\": \"http://a.example\"}}|1|https://",
        "{\"support\": {\"page\": \"javascript:alert(1)\"}}|1|https://",
        "{\"support\": {\"email\": \"nobody\"}}|1|e-mail address",
        "{\"redirectPort\": \"18000\"}|1|whole numbers",
        "{\"redirectPort\": 80}|1|between 1024",
        "{\"redirectPort\": 6000}|1|browsers refuse",
        "{\"redirectPort\": 99999999999}|1|JSON",
        "{\"proxy\": \"ftp://a.example\"}|1|must be an address",
        "{\"proxy\": \"http://user:pass@a.example:1\"}|1|no user name and password",
        "{\"reminderDays\": 14}|1|must be a list",
        "{\"reminderDays\": []}|1|at least one",
        "{\"reminderDays\": [0]}|1|at least one",
        "{\"reminderDays\":~[14,~400]}|3|from 0 to 60",
      })
  void aMistakeIsToldWithItsLineAndReason(String json, int line, String reason) throws Exception {
    Path file = file(json.replace('~', '\n'));
    assertThatThrownBy(() -> DefaultsFile.read(file))
        .asInstanceOf(type(FailureException.class))
        .satisfies(
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.DEFAULTS_UNREADABLE);
              assertThat(failure.detail())
                  .startsWith(file + ", line " + line + ": ")
                  .contains(reason)
                  .doesNotContain("user:pass");
            });
  }

  @Test
  void aFileThatCannotBeReadIsSaid() throws Exception {
    Path directory = Files.createDirectory(folder.resolve("defaults.json"));
    assertThatThrownBy(() -> DefaultsFile.read(directory))
        .asInstanceOf(type(FailureException.class))
        .extracting(FailureException::detail)
        .asString()
        .contains("cannot be read");
  }

  @Test
  void aMistakeLeavesTheProgramWithItsOwnDefaults() throws Exception {
    Managed.install(file("{\"redirectPort\": 18000,\n\"nonsense\": 1}"));
    assertThat(Managed.defaults()).isEqualTo(ManagedDefaults.NONE);
    assertThat(Managed.mistake())
        .hasValueSatisfying(e -> assertThat(e.detail()).contains("line 2"));
    assertThat(RedirectUri.ofThisComputer()).isEqualTo(RedirectUri.DEFAULT);
  }

  /** On Windows everybody may put a file there; only an administrator’s counts. */
  @Test
  void aFileOfAnOrdinaryPersonDoesNotCountOnWindows() throws Exception {
    Path file = file(EXAMPLE);
    String owner = Files.getOwner(file).getName();
    UnaryOperator<String> administrators =
        sid -> sid.equals("S-1-5-32-544") ? owner : "NT-AUTORITÄT\\SYSTEM";
    UnaryOperator<String> others = sid -> "VORDEFINIERT\\Administratoren";
    UnaryOperator<String> unknown =
        sid -> {
          throw new IllegalStateException("no such account");
        };
    assertThat(DefaultsOwner.isTrusted(file, "Windows 11", administrators)).isTrue();
    assertThat(DefaultsOwner.isTrusted(file, "Windows 11", others)).isFalse();
    assertThat(DefaultsOwner.isTrusted(file, "Windows 11", unknown)).isFalse();
    assertThat(DefaultsOwner.isTrusted(folder.resolve("none"), "Windows 11", administrators))
        .isFalse();
    assertThat(DefaultsOwner.isTrusted(file, "Linux", unknown)).isTrue();
    Managed.install(file, one -> false);
    assertThat(Managed.defaults()).isEqualTo(ManagedDefaults.NONE);
    assertThat(Managed.mistake().orElseThrow().detail()).contains("administrator");
  }

  @Test
  void theyApplyWhereTheyShould() throws Exception {
    Managed.install(file(EXAMPLE));
    assertThat(Managed.mistake()).isEmpty();
    assertThat(RedirectUri.ofThisComputer()).isEqualTo("http://localhost:18000/callback");
    assertThat(Reminding.ofThisComputer().thresholds()).containsExactly(21, 3, 0);
    assertThat(Connection.begin("a", "A", Endpoints.REAL, Instant.EPOCH).reminding().thresholds())
        .containsExactly(21, 3, 0);
  }

  @Test
  void theProxyComesAfterTheEnvironmentAndNeverForThisComputer() {
    SystemProxies managed =
        new SystemProxies(null, Map.of(), "http://proxy.acme.example:3128", "acme.example");
    assertThat(managed.describe(URI.create("https://api.linkedin.com")))
        .contains("proxy.acme.example:3128");
    assertThat(managed.describe(URI.create("https://intra.acme.example"))).isEmpty();
    assertThat(managed.describe(URI.create("http://localhost:17865/callback"))).isEmpty();
    SystemProxies named =
        new SystemProxies(
            null,
            Map.of("https_proxy", "http://own.example:8080"),
            "http://proxy.acme.example:3128",
            "");
    assertThat(named.describe(URI.create("https://api.linkedin.com"))).contains("own.example:8080");
    SystemProxies without =
        new SystemProxies(
            null, Map.of("no_proxy", "linkedin.com"), "http://proxy.acme.example:3128", "");
    assertThat(without.describe(URI.create("https://api.linkedin.com"))).isEmpty();
  }

  @Test
  void eachSystemHasItsPlace() {
    assertThat(ManagedDefaultsFile.of("Linux", Map.of()))
        .isEqualTo(Path.of("/etc/capi-wizard/defaults.json"));
    assertThat(ManagedDefaultsFile.of("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/Library/Application Support/CAPI Wizard/defaults.json"));
    assertThat(ManagedDefaultsFile.of("Windows 11", Map.of("ProgramData", "D:/Data")))
        .isEqualTo(Path.of("D:/Data/CAPI Wizard/defaults.json"));
    assertThat(ManagedDefaultsFile.of("Windows 11", Map.of()).toString())
        .startsWith("C:\\ProgramData")
        .endsWith("defaults.json");
  }

  @Test
  void theDocumentedExampleIsReadable() throws Exception {
    String document = Files.readString(Path.of("docs/managed-defaults.md"));
    int begin = document.indexOf("```jsonc\n") + 9;
    String example = document.substring(begin, document.indexOf("```", begin));
    assertThat(DefaultsFile.read(file(example)).days()).hasValue(List.of(14, 7, 3, 1, 0));
  }

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("defaults.json"), json);
  }
}
