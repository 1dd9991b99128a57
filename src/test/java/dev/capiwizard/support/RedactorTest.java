package dev.capiwizard.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String SECRET = "s3cret/+=value";

  @Test
  void knownValuesGoInEveryForm() {
    Redactor redactor = new Redactor();
    redactor.register(SECRET);
    for (String form :
        new String[] {
          SECRET,
          URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
          Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)),
          SECRET.replace("/", "\\/"),
        }) {
      assertThat(redactor.redact("before " + form + " after")).isEqualTo("before [removed] after");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access_token=abcdef123",
        "{\"client_secret\": \"abcdef123\"}",
        "http://localhost:17865/callback?code=abcdef123&x=1",
        "Authorization: Bearer abcdef123",
        "password: abcdef123",
      })
  void namedValuesGo(String text) {
    assertThat(new Redactor().redact(text)).doesNotContain("abcdef123").contains("[removed]");
  }

  @Test
  void whatIsAsLongAsATokenGoes() {
    assertThat(new Redactor().redact("x AQ" + "a".repeat(200))).isEqualTo("x [removed]");
  }

  @Test
  void ordinaryTextStays() {
    assertThat(new Redactor().redact("HTTP 503 from api.linkedin.com"))
        .isEqualTo("HTTP 503 from api.linkedin.com");
  }
}
