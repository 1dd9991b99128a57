package dev.capiwizard.upstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstackAddressesTest {
  private final UpstackAddresses upstack =
      new UpstackAddresses(URI.create("https://app.upstackdata.com"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.upstackdata.com",
        "https://app.upstackdata.com/pixel/event-destinations",
        "https://app.upstackdata.com:443/",
        "HTTPS://APP.UPSTACKDATA.COM/",
        "https://app.upstackdata.com/?filter=a|b",
        "https://app.upstackdata.com/?q={x}^%zz#|",
        "https://app.upstackdata.com/a b",
        "https://somebody@app.upstackdata.com/",
      })
  void itsOwnPagesAreKnownWhateverSignsStandInThem(String address) {
    assertThat(upstack.isUpstack(address)).isTrue();
  }

  /** Scheme, host and port, to the letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "about:blank",
        "http://app.upstackdata.com/",
        "https://app.upstackdata.com:8443/",
        "https://upstackdata.com/",
        "https://app.upstackdata.com./",
        "https://app.upstackdata.com.evil.example/",
        "https://app.upstackdata.com@evil.example/",
        "https://evil.example\\@app.upstackdata.com/",
        "https://evil.example/https://app.upstackdata.com/",
        "https://evil.example?https://app.upstackdata.com",
        "https://app.upstackdata.com%2eevil.example/",
        "https://аpp.upstackdata.com/",
        "javascript:https://app.upstackdata.com/",
      })
  void nobodyElsesPageIsUpstacks(String address) {
    assertThat(upstack.isUpstack(address)).isFalse();
  }

  @Test
  void theOriginIsAsThePageItselfCallsIt() {
    assertThat(upstack.pageOrigin()).isEqualTo("https://app.upstackdata.com");
    assertThat(new UpstackAddresses(URI.create("https://U.example:443")).pageOrigin())
        .isEqualTo("https://u.example");
    assertThat(new UpstackAddresses(URI.create("http://127.0.0.1:4001")).pageOrigin())
        .isEqualTo("http://127.0.0.1:4001");
  }
}
