package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict table, row by row, and its borders. */
class DestinationCardTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  /** Saved and read so many minutes ago; -1 for never. */
  @ParameterizedTest
  @CsvSource({
    // LinkedIn, Upstack, saved, read, verdict
    "OK, HEALTHY, 10, 1, HEALTHY",
    "OK, HEALTHY, 1, 0, HEALTHY",
    "OK, UNHEALTHY, 10, 1, UNHEALTHY",
    "OK, UNHEALTHY, 1, 0, UNHEALTHY",
    "OK, NEITHER, 4, 0, CHECKING",
    "OK, NEITHER, 5, 0, UNKNOWN",
    "OK, NEITHER, 6, 0, UNKNOWN",
    "OK, none, 4, -1, CHECKING",
    "OK, none, 6, -1, TOKEN_WORKS",
    "OK, none, -1, -1, TOKEN_WORKS",
    "OK, HEALTHY, 3000, 1439, HEALTHY",
    "OK, HEALTHY, 3000, 1441, TOKEN_WORKS",
    "OK, UNHEALTHY, 3000, 1441, TOKEN_WORKS",
    // the reading is older than the saving: it tells of the token before
    "OK, HEALTHY, 2, 3, CHECKING",
    "OK, UNHEALTHY, 2, 3, CHECKING",
    "OK, HEALTHY, -1, 1, TOKEN_WORKS",
    "PROBLEM, HEALTHY, 10, 1, UNHEALTHY",
    "PROBLEM, UNHEALTHY, 10, 1, UNHEALTHY",
    "PROBLEM, none, 1, -1, UNHEALTHY",
    "CANNOT_TELL, UNHEALTHY, 3000, 1439, UNHEALTHY",
    "CANNOT_TELL, UNHEALTHY, 3000, 1441, UNKNOWN",
    "CANNOT_TELL, HEALTHY, 10, 1, UNKNOWN",
    "CANNOT_TELL, none, -1, -1, UNKNOWN",
    "CHECKING, HEALTHY, 10, 1, CHECKING",
    "CHECKING, none, -1, -1, CHECKING",
  })
  void table(Outcome linkedin, String shown, int saved, int read, Verdict verdict) {
    assertThat(judge(linkedin, shown, saved, read).verdict()).isEqualTo(verdict);
  }

  @Test
  void theCountdownEndsFiveMinutesAfterSaving() {
    assertThat(judge(Outcome.OK, "none", 4, -1).checkingUntil())
        .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void linkedInsFindingComesFirstAndUpstackHasNotNoticed() {
    Card card = judge(Outcome.PROBLEM, "HEALTHY", 10, 1);
    assertThat(card.findings()).first().isEqualTo(FailureCode.TOKEN_EXPIRED);
    assertThat(card.upstackNotNoticedYet()).isTrue();
  }

  @Test
  void hintsOfTheUpstackStepComeBeforeTheGeneralFinding() {
    Card card =
        DestinationCard.judge(
            reading(Outcome.OK),
            side("UNHEALTHY", 10, 1),
            NOW,
            List.of(FailureCode.UPSTACK_NOT_ENABLED));
    assertThat(card.findings())
        .containsExactly(FailureCode.UPSTACK_NOT_ENABLED, FailureCode.UPSTACK_UNHEALTHY);
  }

  private static Card judge(Outcome linkedin, String shown, int saved, int read) {
    return DestinationCard.judge(reading(linkedin), side(shown, saved, read), NOW, List.of());
  }

  private static LinkedInReading reading(Outcome outcome) {
    CheckResult result =
        outcome == Outcome.OK
            ? CheckResult.ok(Check.TOKEN, "")
            : new CheckResult(
                Check.TOKEN,
                outcome,
                outcome == Outcome.PROBLEM ? FailureCode.TOKEN_EXPIRED : FailureCode.UNREACHABLE,
                "");
    return new LinkedInReading(NOW, List.of(result), List.of(), Map.of(), Map.of(), null, null);
  }

  private static UpstackSide side(String shown, int saved, int read) {
    return new UpstackSide(
        saved < 0 ? null : NOW.minus(Duration.ofMinutes(saved)),
        shown.equals("none")
            ? null
            : new Reading(Shown.valueOf(shown), NOW.minus(Duration.ofMinutes(read)), Source.PAGE),
        null);
  }
}
