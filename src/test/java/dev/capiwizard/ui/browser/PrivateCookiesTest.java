package dev.capiwizard.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateCookiesTest {
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private final PrivateCookies cookies = new PrivateCookies(() -> now);

  @Test
  void keepsValuesToTheLetter() {
    set("https://www.linkedin.com/a", "JSESSIONID=\"ajax:123\"; Max-Age=600; Path=/; Secure");
    assertThat(sent("https://www.linkedin.com/b")).isEqualTo("JSESSIONID=\"ajax:123\"");
  }

  @Test
  void sendsACookieOfTheDomainToItsHostsAlone() {
    set("https://www.linkedin.com/", "li=1; Domain=.linkedin.com; Path=/");
    assertThat(sent("https://api.linkedin.com/")).isEqualTo("li=1");
    assertThat(sent("https://app.upstackdata.com/")).isEmpty();
    assertThat(sent("https://notlinkedin.com/")).isEmpty();
  }

  @Test
  void sendsAHostsOwnCookieToThatHostAlone() {
    set("https://www.linkedin.com/", "own=1; Path=/");
    assertThat(sent("https://www.linkedin.com/")).isEqualTo("own=1");
    assertThat(sent("https://api.linkedin.com/")).isEmpty();
  }

  @Test
  void refusesACookieForSomebodyElse() {
    set("https://www.linkedin.com/", "a=1; Domain=upstackdata.com");
    set("https://www.linkedin.com/", "b=1; Domain=com");
    set("https://shop.acme.co.uk/", "c=1; Domain=co.uk");
    assertThat(sent("https://app.upstackdata.com/")).isEmpty();
    assertThat(sent("https://www.linkedin.com/")).isEmpty();
    assertThat(sent("https://other.co.uk/")).isEmpty();
  }

  @Test
  void keepsSecureCookiesFromPlainHttpAndHttpOnlyOnesFromScripts() {
    set("https://www.linkedin.com/", "s=1; Secure; Path=/");
    set("https://www.linkedin.com/", "h=1; HttpOnly; Path=/");
    assertThat(sent("http://www.linkedin.com/")).isEqualTo("h=1");
    assertThat(sent("javascripts://www.linkedin.com/")).isEqualTo("s=1");
  }

  @Test
  void respectsPaths() {
    set("https://a.example/login/form", "p=1");
    assertThat(sent("https://a.example/login/next")).isEqualTo("p=1");
    assertThat(sent("https://a.example/loginx")).isEmpty();
  }

  @Test
  void forgetsWhenTimeIsOver() {
    set("https://a.example/", "m=1; Max-Age=60; Path=/");
    set("https://a.example/", "e=1; Expires=Wed, 25 Nov 2026 08:00:00 GMT; Path=/");
    now = now.plusSeconds(61);
    assertThat(sent("https://a.example/")).isEqualTo("e=1");
    now = now.plusSeconds(86_400);
    assertThat(sent("https://a.example/")).isEmpty();
  }

  @Test
  void replacesAndDeletes() {
    set("https://a.example/", "k=1; Path=/");
    set("https://a.example/", "k=2; Path=/");
    assertThat(sent("https://a.example/")).isEqualTo("k=2");
    set("https://a.example/", "k=; Max-Age=0; Path=/");
    assertThat(sent("https://a.example/")).isEmpty();
  }

  /** As servers write the day of deletion: RFC 850, asctime, two digits, a wrong weekday. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Thursday, 01-Jan-70 00:00:00 GMT",
        "Thu, 01-Jan-1970 00:00:00 GMT",
        "Thu, 01-Jan-70 00:00:00 GMT",
        "Thu Jan  1 00:00:00 1970",
        "Mon, 01 Jan 1970 00:00:00 GMT",
        "Monday, 01-Jan-70 00:00:01 GMT",
        "Thu, 1 Jan 1970 00:00:00 GMT",
        "thu, 01 jan 1970 00:00:00 gmt",
        "Tue, 24-Nov-26 07:59:59 GMT",
      })
  void deletesByAnyDate(String date) {
    set("https://www.linkedin.com/", "li_at=1; Path=/");
    set("https://www.linkedin.com/", "li_at=; Path=/; Expires=" + date);
    assertThat(sent("https://www.linkedin.com/")).isEmpty();
  }

  @Test
  void aYearOfTwoDigitsIsOfThisCentury() {
    set("https://a.example/", "e=1; Expires=Wednesday, 25-Nov-26 08:00:00 GMT; Path=/");
    assertThat(sent("https://a.example/")).isEqualTo("e=1");
    now = now.plusSeconds(86_400);
    assertThat(sent("https://a.example/")).isEmpty();
  }

  @Test
  void keepsOtherAlphabets() {
    set("https://a.example/", "name=Jörg 日本; Path=/");
    assertThat(sent("https://a.example/")).isEqualTo("name=Jörg 日本");
  }

  @Test
  void thisComputersPortsShareTheirCookiesAndCountAsSecure() {
    set("http://localhost:4001/sign-in/form", "li=1; Path=/; Secure; Domain=localhost");
    set("http://[::1]:4003/", "six=1; Path=/; Secure; Max-Age=60");
    assertThat(sent("http://localhost:4002/")).isEqualTo("li=1");
    assertThat(sent("http://[::1]:4004/")).isEqualTo("six=1");
    assertThat(sent("http://127.0.0.1:4002/")).isEmpty();
  }

  @Test
  void forgetsOneSiteAndKeepsTheOther() {
    set("http://localhost:4001/", "li=1; Path=/");
    set("http://127.0.0.1:4002/", "up=1; Path=/; Secure");
    cookies.forget(URI.create("http://localhost:4001/oauth"));
    assertThat(sent("http://localhost:4001/")).isEmpty();
    assertThat(sent("http://127.0.0.1:4002/")).isEqualTo("up=1");
  }

  @Test
  void namesTheSiteOfAHost() {
    assertThat(PrivateCookies.site("www.linkedin.com")).isEqualTo("linkedin.com");
    assertThat(PrivateCookies.site("shop.acme.co.uk")).isEqualTo("acme.co.uk");
    assertThat(PrivateCookies.site("localhost")).isEqualTo("localhost");
    assertThat(PrivateCookies.site("127.0.0.1")).isEqualTo("127.0.0.1");
  }

  private void set(String address, String header) {
    cookies.put(URI.create(address), Map.of("Set-Cookie", List.of(header)));
  }

  private String sent(String address) {
    return String.join(
        "; ", cookies.get(URI.create(address), Map.of()).getOrDefault("Cookie", List.of()));
  }
}
