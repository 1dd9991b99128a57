package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/oauth/v2/authorization?a=b",
        "http://localhost:17865/callback",
        "http://127.0.0.1:4000/",
        "about:blank",
        ""
      })
  void opens(String address) {
    assertThat(PagePolicy.allows(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.linkedin.com/",
        "http://localhost.evil.example/",
        "file:///etc/passwd",
        "ftp://a.example/",
        "myapp://callback",
        "javascript:alert(1)",
        "jar:file:/a.jar!/b"
      })
  void refuses(String address) {
    assertThat(PagePolicy.allows(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://accounts.google.com/o/oauth2", "https://login.microsoftonline.com/x"})
  void knowsWhoTurnsEmbeddedBrowsersAway(String address) {
    assertThat(PagePolicy.refusesEmbedded(address)).isTrue();
  }
}
