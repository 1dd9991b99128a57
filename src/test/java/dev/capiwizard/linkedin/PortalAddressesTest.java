package dev.capiwizard.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/developers/apps/218765432/auth",
        "www.linkedin.com/developers/apps/218765432",
        "<https://www.linkedin.com/developers/apps/218765432>.",
        "HTTPS://WWW.LINKEDIN.COM/DEVELOPERS/APPS/218765432?x=1",
        "https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.linkedin.com%2Fdevelopers%2Fapps%2F218765432%2Fauth&data=x",
        "\u200b218765432 ",
        "２１８７６５４３２",
      })
  void theNumberIsFoundHoweverTheAddressWasCopied(String pasted) {
    assertThat(PortalAddresses.appNumber(pasted)).contains("218765432");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "86abcdefgh1234",
        "https://www.linkedin.com/developers/apps/",
        "https://www.linkedin.com/developers/apps/218765432abc",
        "https://www.linkedin.com/developers/apps/1234567890123",
      })
  void whatHasNoNumberHasNone(String pasted) {
    assertThat(PortalAddresses.appNumber(pasted)).isEmpty();
  }
}
