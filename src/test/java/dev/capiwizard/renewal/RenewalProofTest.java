package dev.capiwizard.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Green alone is no proof: the old token keeps Upstack green as well. */
class RenewalProofTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void aSavingThatThePageShowedIsProof() {
    is(renewing(old(10, Shown.HEALTHY), Source.PAGE, Verdict.HEALTHY), true);
  }

  @Test
  void aSavingThatOnlyThePersonToldIsAQuestion() {
    is(renewing(old(10, Shown.HEALTHY), Source.PERSON, Verdict.HEALTHY), false);
  }

  @Test
  void thePersonsWordOnThatQuestionIsProof() {
    Connection asked = renewing(old(10, Shown.HEALTHY), Source.PERSON, Verdict.HEALTHY);
    Renewal renewal = asked.renewal();
    assertThat(renewal).isNotNull();
    is(asked.withRenewal(renewal.with(Renewal.Assured.SAVED)), true);
  }

  @Test
  void aCardThatWasRedBeforeTurnedGreenByTheNewToken() {
    is(renewing(old(10, Shown.UNHEALTHY), Source.PERSON, Verdict.HEALTHY), true);
  }

  /** Nobody looked since; it may have been put right with the old token long ago. */
  @Test
  void aCardThatWasRedLongAgoIsNoProof() {
    Connection connection = renewing(old(10, Shown.UNHEALTHY), Source.PERSON, Verdict.HEALTHY);
    Reading longAgo = new Reading(Shown.UNHEALTHY, NOW.minus(Duration.ofDays(3)), Source.PERSON);
    is(connection.withUpstack(new UpstackSide(NOW, longAgo, Source.PAGE)), false);
  }

  @Test
  void aCardThatIsGreenADayAfterTheOldTokensEndIsTheNewOnes() {
    is(renewing(old(-2, Shown.HEALTHY), Source.PERSON, Verdict.HEALTHY), true);
    is(renewing(old(0, Shown.HEALTHY), Source.PERSON, Verdict.HEALTHY), false);
  }

  @Test
  void whatIsNotGreenIsNeitherProofNorQuestion() {
    Connection working = renewing(old(10, Shown.HEALTHY), Source.PAGE, Verdict.TOKEN_WORKS);
    assertThat(RenewalProof.isProven(working)).isFalse();
    assertThat(RenewalProof.isOpen(working)).isFalse();
  }

  private static void is(Connection connection, boolean proven) {
    assertThat(RenewalProof.isProven(connection)).isEqualTo(proven);
    assertThat(RenewalProof.isOpen(connection)).isEqualTo(!proven);
  }

  private static Connection old(int daysLeft, Shown shown) {
    return Connection.begin("c1", "Acme", Endpoints.REAL, NOW)
        .withToken(token("old1", NOW.plus(Duration.ofDays(daysLeft))))
        .withUpstack(new UpstackSide(NOW, new Reading(shown, NOW, Source.PAGE), Source.PAGE));
  }

  private static Connection renewing(Connection old, Source savedBy, Verdict verdict) {
    Renewal begun = Renewal.begin(old, NOW);
    Connection after =
        begun
            .applyTo(old)
            .withToken(token("new1", NOW.plus(Duration.ofDays(60))))
            .withUpstack(
                UpstackSide.saved(NOW, savedBy)
                    .withReading(new Reading(Shown.HEALTHY, NOW, Source.PAGE)))
            .withLastVerdict(new LastVerdict(verdict, NOW, List.of()));
    return old.withRenewal(begun.changedTo(after));
  }

  private static TokenFacts token(String lastFour, Instant ends) {
    return new TokenFacts(
        lastFour, 320, NOW, ends, Set.of("r_ads"), TokenFacts.Origin.SIGN_IN, null, null);
  }
}
