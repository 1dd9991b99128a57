package dev.capiwizard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoolDownTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final URI API = URI.create("https://api.linkedin.com/rest/adAccounts");

  private final CoolDown coolDown = new CoolDown(() -> NOW);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "600",
        " 600 ",
        "Tue, 24 Nov 2026 08:10:00 GMT",
        "Tuesday, 24-Nov-26 08:10:00 GMT",
        "Tue Nov 24 08:10:00 2026",
        "Mon, 24 Nov 2026 08:10:00 GMT",
      })
  void whenToComeBackIsReadHoweverItIsWritten(String header) {
    coolDown.refused(API, header);
    assertThat(coolDown.until(API)).contains(NOW.plus(Duration.ofMinutes(10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "600.5", "99999999999999"})
  void whatSaysNothingIsTheUsualPause(String header) {
    coolDown.refused(API, header);
    assertThat(coolDown.until(API)).contains(NOW.plusSeconds(5));
  }
}
