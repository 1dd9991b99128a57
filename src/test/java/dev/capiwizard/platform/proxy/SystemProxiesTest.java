package dev.capiwizard.platform.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.proxy.SystemProxies.Mistake;
import dev.capiwizard.platform.proxy.SystemProxies.Wrong;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemProxiesTest {
  private static final URI API = URI.create("https://api.linkedin.com/rest");

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:notaport, PORT",
    "http://proxy.example:99999, PORT",
    "http://proxy.example:0, PORT",
    "http://proxy.example:-1, PORT",
    "http://proxy.example:, PORT",
    "anna:geheim@proxy.example:8o80, PORT",
    "ftp://proxy.example:3128, SCHEME",
    "htp://proxy.example:3128, SCHEME",
    "file:///etc/proxy.pac, SCHEME",
    "http://, HOST",
    "http://:3128, HOST",
    "http://proxy example:3128, HOST",
    "'\"http://proxy.example:3128\"', SCHEME",
  })
  void aTypingMistakeIsNamedWithItsVariable(String value, Wrong wrong) {
    for (String variable : new String[] {"HTTPS_PROXY", "https_proxy", "ALL_PROXY"}) {
      SystemProxies proxies = new SystemProxies(null, Map.of(variable, value));
      assertThat(proxies.mistake(API)).contains(new Mistake(variable, wrong));
      assertThat(proxies.describe(API)).isEmpty();
      assertThat(proxies.mistake(API).toString()).doesNotContain("geheim");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://proxy.example:3128",
        "proxy.example:3128",
        "HTTP://proxy.example",
        "https://anna:ge/heim@proxy.example:443/",
        "socks5h://[::1]:1080",
      })
  void aProxyIsNoMistake(String value) {
    SystemProxies proxies = new SystemProxies(null, Map.of("HTTPS_PROXY", value));
    assertThat(proxies.mistake(API)).isEmpty();
    assertThat(proxies.describe(API)).isPresent();
  }

  /** Ranges as curl and Go read them; a name is never looked up for it. */
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.1.2.3, false",
    "192.168.1.128/25, 192.168.1.129, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "203.0.113.9/32, 203.0.113.9, true",
    "2001:db8::/32, [2001:db8:1::7], true",
    "2001:db8::/32, [2001:db9::7], false",
    "10.0.0.0/8, intern.example, false",
    "10.0.0.0/40, 10.1.2.3, false",
    "10.0.0.0/x, 10.1.2.3, false",
    "/, 10.1.2.3, false",
  })
  void aRangeOfAddressesNeedsNoProxy(String range, String host, boolean direct) {
    SystemProxies proxies =
        new SystemProxies(
            null, Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "a.b, " + range));
    assertThat(proxies.describe(URI.create("https://" + host + "/")).isEmpty()).isEqualTo(direct);
  }

  @Test
  void whatNeedsNoProxyHasNoMistake() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://x:y", "NO_PROXY", "linkedin.com");
    SystemProxies proxies = new SystemProxies(null, environment);
    assertThat(proxies.mistake(API)).isEmpty();
    assertThat(proxies.mistake(URI.create("https://localhost:4000/"))).isEmpty();
    assertThat(proxies.mistake(URI.create("https://app.upstackdata.com/"))).isPresent();
    assertThat(new SystemProxies(null, Map.of("HTTPS_PROXY", " ")).mistake(API)).isEmpty();
  }
}
