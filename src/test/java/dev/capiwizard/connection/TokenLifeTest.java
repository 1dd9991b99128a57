package dev.capiwizard.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenLife.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLifeTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource({
    // now, end, zone, state, days
    "2026-11-28T10:00:00Z, 2027-01-27T10:00:00Z, UTC, RUNS, 60",
    // Ten minutes, over midnight.
    "2026-11-28T23:55:00Z, 2026-11-29T00:05:00Z, UTC, RUNS, 1",
    "2026-11-28T23:55:00Z, 2026-11-29T00:05:00Z, Europe/Berlin, RUNS, 0",
    // Nearly two days that are one on the calendar.
    "2026-11-28T00:05:00Z, 2026-11-29T23:55:00Z, UTC, RUNS, 1",
    // The day of the end, before it, at it and after it.
    "2026-11-29T10:00:00Z, 2026-11-29T12:00:00Z, UTC, RUNS, 0",
    "2026-11-29T12:00:00Z, 2026-11-29T12:00:00Z, UTC, ENDED, 0",
    "2026-11-29T13:00:00Z, 2026-11-29T12:00:00Z, UTC, ENDED, 0",
    "2026-12-01T00:00:00Z, 2026-11-29T12:00:00Z, UTC, ENDED, -2",
    // The night with 25 hours, and the one with 23.
    "2026-10-24T22:30:00Z, 2026-10-25T22:30:00Z, Europe/Berlin, RUNS, 0",
    "2026-10-24T21:30:00Z, 2026-10-25T22:30:00Z, Europe/Berlin, RUNS, 1",
    "2027-03-27T23:30:00Z, 2027-03-28T21:30:00Z, Europe/Berlin, RUNS, 0",
    // The same moments on both sides of the date line.
    "2026-11-28T10:30:00Z, 2026-11-29T09:00:00Z, Pacific/Kiritimati, RUNS, 0",
    "2026-11-28T10:30:00Z, 2026-11-29T09:00:00Z, Pacific/Pago_Pago, RUNS, 1",
  })
  void countsDaysOfTheCalendar(Instant now, Instant end, String zone, State state, long days) {
    TokenLife life = TokenLife.of(token(end), now, ZoneId.of(zone));
    assertThat(life).isEqualTo(new TokenLife(state, days, end));
    assertThat(life.daysLeft()).isEqualTo(Math.max(0, days));
    assertThat(life.isOver()).isEqualTo(state == State.ENDED);
  }

  @Test
  void withoutAnEndNothingIsCounted() {
    assertThat(TokenLife.of(null, Instant.EPOCH, UTC).state()).isEqualTo(State.NO_TOKEN);
    TokenLife unknown = TokenLife.of(token(null), Instant.EPOCH, UTC);
    assertThat(unknown.state()).isEqualTo(State.END_UNKNOWN);
    assertThat(unknown.hasEnd()).isFalse();
    assertThat(unknown.isOver()).isFalse();
  }

  private static TokenFacts token(@org.jspecify.annotations.Nullable Instant end) {
    return new TokenFacts(
        "abcd", 350, Instant.EPOCH, end, Set.of(), TokenFacts.Origin.SIGN_IN, null, null);
  }
}
