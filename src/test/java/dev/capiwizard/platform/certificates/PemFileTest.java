package dev.capiwizard.platform.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.platform.certificates.TrustedRoots.Odd;
import dev.capiwizard.platform.certificates.TrustedRoots.Oddity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of certificates as people keep them. */
class PemFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"trailing-blank.pem", "trusted.pem"})
  void bothAreReadAsOpenSslReadsThem(String name) throws Exception {
    RootSource.Roots found = read(resource(name));
    assertThat(found.certificates())
        .extracting(one -> one.getSubjectX500Principal().getName())
        .containsExactlyInAnyOrder("CN=Other Root", "CN=Example Inspection Root");
    assertThat(found.odd()).isEmpty();
  }

  @Test
  void whatItsOwnerTrustsForMailAloneVouchesForNoWebSite() throws Exception {
    RootSource.Roots found = read(resource("uses.pem"));
    assertThat(found.certificates()).hasSize(1);
    assertThat(found.odd())
        .extracting(Odd::oddity)
        .containsExactly(Oddity.NOT_FOR_SERVERS, Oddity.NOT_FOR_SERVERS);
  }

  @Test
  void theGoodOnesCountAndTheOddOneHasItsPlace() throws Exception {
    String good = resource("trailing-blank.pem");
    String cut = good.substring(0, 400) + "\n-----END CERTIFICATE-----\n";
    String key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    String open = "-----BEGIN CERTIFICATE-----\nMIIB\n";
    String text = "Zürich's own root\nsubject=/CN=Acme\n" + key + cut + "\n" + open + good;
    RootSource.Roots found = read(text);
    assertThat(found.certificates()).hasSize(2);
    int cutAt = 6;
    int openAt = 6 + (int) cut.lines().count() + 1;
    assertThat(found.odd())
        .containsExactly(
            new Odd(3, Oddity.NO_CERTIFICATE),
            new Odd(cutAt, Oddity.NOT_READABLE),
            new Odd(openAt, Oddity.NOT_READABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void marksOfEditorsAreNoHindrance(String encoding) throws Exception {
    String text = "\uFEFF" + resource("trailing-blank.pem").replace("\n", "\r\n");
    assertThat(PemFile.read(text.getBytes(Charset.forName(encoding))).certificates()).hasSize(2);
  }

  @Test
  void oldMacLinesAndOldTextAreNoHindrance() throws Exception {
    String text = "Büro\r" + resource("trailing-blank.pem").replace("\n", "\r");
    assertThat(PemFile.read(text.getBytes(StandardCharsets.ISO_8859_1)).certificates()).hasSize(2);
  }

  @Test
  void oneWithoutLettersIsReadAsBefore() throws Exception {
    String body = resource("trailing-blank.pem").split("-----")[2].replaceAll("\\s", "");
    assertThat(PemFile.read(Base64.getDecoder().decode(body)).certificates()).hasSize(1);
    assertThatThrownBy(() -> read("nothing of the kind")).isInstanceOf(CertificateException.class);
  }

  /** A store with an odd part is told, and trusts the rest. */
  @Test
  void theStoreTells() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("roots.pem"),
            "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n"
                + resource("trailing-blank.pem"));
    TrustedRoots roots = TrustedRoots.of("Linux", Map.of("SSL_CERT_FILE", file.toString()));
    TrustedRoots.Store store = roots.stores().getLast();
    assertThat(store.roots()).isEqualTo(2);
    assertThat(store.isUnread()).isTrue();
    assertThat(store.odd()).isEqualTo(List.of(new Odd(1, Oddity.NOT_READABLE)));
    assertThat(roots.getAcceptedIssuers())
        .extracting(one -> one.getSubjectX500Principal().getName())
        .contains("CN=Example Inspection Root");
  }

  private static RootSource.Roots read(String text) throws CertificateException {
    return PemFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PemFileTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
