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
        "http://[::1]:4000/",
        "https://www.example.com/a?filter=x|y",
        "https://www.example.com/?q={x}^`[]",
        "https://www.example.com/%zz?%",
        "https://www.example.com/a b",
        "https://my_company.example.com/sso",
        "https://bücher.example/",
        "HTTPS://WWW.LINKEDIN.COM:443/",
        "HTTP://LOCALHOST:17865/callback",
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
        "http://localhost@evil.example/",
        "http://evil.example\\@localhost/",
        "http://evil.example?@localhost/",
        "http://localhost./",
        "http://www.example.com/a?filter=x|y",
        "https://",
        "https://a.example:99999/",
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
      strings = {
        "https://accounts.google.com/o/oauth2",
        "https://login.microsoftonline.com/x",
        "https://accounts.google.com/o/oauth2?prompt=a|b",
        "HTTPS://Accounts.Google.com/"
      })
  void knowsWhoTurnsEmbeddedBrowsersAway(String address) {
    assertThat(PagePolicy.refusesEmbedded(address)).isTrue();
  }
}
