package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.texts.Invariant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://a.example/rest,https://a.example/rest",
    "https://a.example/rest/,https://a.example/rest",
    "https://a.example/,https://a.example",
    "' https://a.example ',https://a.example",
    "HTTPS://A.Example/Rest,https://a.example/Rest",
    "https://a.example:443/rest,https://a.example/rest",
    "https://a.example:8443,https://a.example:8443",
    "https://bücher.example/,https://xn--bcher-kva.example",
    "http://localhost:4000/,http://localhost:4000",
    "http://[::1]:4000,http://[::1]:4000",
  })
  void anAddressIsReadAsBrowsersReadIt(String written, URI address) throws Exception {
    assertThat(EndpointsFile.read(file("", written)).api()).isEqualTo(address);
    assertThat(EndpointsFile.read(file("\uFEFF", written)).api()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "http://a.example",
        "ftp://a.example",
        "https://www.linkedin.com@evil.example/",
        "https://somebody:word@a.example/",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://localhost./",
        "https://a.example:99999/",
        "https://",
      })
  void whatIsNotSafeOrNoAddressIsRefused(String written) throws Exception {
    Path file = file("", written);
    assertThat(catchThrowableOfType(FailureException.class, () -> EndpointsFile.read(file)).code())
        .isEqualTo(FailureCode.ENDPOINTS_UNREADABLE);
  }

  @Test
  void aFileThatIsNoJsonIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("endpoints.json"), "not {");
    assertThat(catchThrowableOfType(FailureException.class, () -> EndpointsFile.read(file)).code())
        .isEqualTo(FailureCode.ENDPOINTS_UNREADABLE);
  }

  private Path file(String mark, String api) throws IOException {
    String other = "https://b.example";
    return Files.writeString(
        folder.resolve("endpoints.json"),
        mark
            + Invariant.format(
                """
                {"authorization":"%1$s","token":"%1$s","introspection":"%1$s","api":"%2$s",
                 "upstack":"%1$s","portal":"%1$s"}
                """,
                other, api));
  }
}
