package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A person’s slip in the end of a token is told, not kept. */
class EnteredEndTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @Test
  void anEndLiesAheadAndWithinTwoYears() {
    assertThat(EnteredEnd.problem(NOW, NOW)).contains(FailureCode.TOKEN_END_PAST);
    assertThat(EnteredEnd.problem(NOW.minusSeconds(1), NOW)).contains(FailureCode.TOKEN_END_PAST);
    assertThat(EnteredEnd.problem(NOW.plusSeconds(1), NOW)).isEmpty();
    assertThat(EnteredEnd.problem(NOW.plus(Duration.ofDays(731)), NOW)).isEmpty();
    assertThat(EnteredEnd.problem(NOW.plus(Duration.ofDays(732)), NOW))
        .contains(FailureCode.TOKEN_END_FAR);
  }
}
