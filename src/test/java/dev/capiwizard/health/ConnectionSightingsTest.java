package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.linkedin.AccountRole;
import dev.capiwizard.observations.Ledger;
import dev.capiwizard.observations.Sighting;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.testing.ConnectionRig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What only a whole check settles, by each of its answers. */
@Execution(ExecutionMode.CONCURRENT)
class ConnectionSightingsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final CheckResult FINE = CheckResult.ok(Check.TOKEN, "");

  @TempDir Path folder;

  @Test
  void whetherACampaignManagersTokenMayRead() {
    Connection quick = connection(Origin.CAMPAIGN_MANAGER, 10, null);
    AccountRole role =
        new AccountRole("urn:li:sponsoredAccount:5", "ACCOUNT_MANAGER", "urn:li:person:a");
    assertThat(seen(quick, reading(List.of(role), FINE))).containsExactly("cm.reads reads");
    CheckResult notListed =
        new CheckResult(Check.ROLE, Outcome.CANNOT_TELL, FailureCode.ACCOUNTS_NOT_LISTABLE, "403");
    assertThat(seen(quick, reading(List.of(), FINE, notListed)))
        .containsExactly("cm.reads sends-only");
    // A list that could not be fetched says nothing of rights.
    CheckResult offline = new CheckResult(Check.ROLE, Outcome.CANNOT_TELL, FailureCode.OFFLINE, "");
    assertThat(seen(quick, reading(List.of(), FINE, offline))).isEmpty();
  }

  @Test
  void howLongACampaignManagersTokenLasts() {
    assertThat(seen(connection(Origin.CAMPAIGN_MANAGER, 364, null), reading(List.of(), FINE)))
        .isEmpty();
    assertThat(seen(connection(Origin.CAMPAIGN_MANAGER, 371, null), reading(List.of(), FINE)))
        .containsExactly("cm.life more-than-a-year");
    LinkedInReading ended = reading(List.of(), refused(FailureCode.TOKEN_EXPIRED));
    assertThat(seen(connection(Origin.CAMPAIGN_MANAGER, 366, null), ended))
        .containsExactly("cm.life a-year");
    assertThat(seen(connection(Origin.CAMPAIGN_MANAGER, 60, null), ended))
        .containsExactly("cm.life another-time");
    assertThat(
            seen(
                connection(Origin.CAMPAIGN_MANAGER, 60, null),
                reading(List.of(), refused(FailureCode.TOKEN_REVOKED))))
        .isEmpty();
  }

  @Test
  void whetherUpstackTakesACampaignManagersToken() {
    Connection quick = connection(Origin.CAMPAIGN_MANAGER, 1, null);
    LinkedInReading fine = reading(List.of(), FINE);
    assertThat(seen(quick.withUpstack(card(Shown.HEALTHY, Duration.ofMinutes(2))), fine))
        .containsExactly("cm.upstack taken");
    assertThat(seen(quick.withUpstack(card(Shown.UNHEALTHY, Duration.ofMinutes(6))), fine))
        .containsExactly("cm.upstack refused");
    assertThat(seen(quick.withUpstack(card(Shown.UNHEALTHY, Duration.ofMinutes(4))), fine))
        .as("it may still turn")
        .isEmpty();
    assertThat(
            seen(
                quick.withUpstack(card(Shown.UNHEALTHY, Duration.ofMinutes(6))),
                reading(List.of(), refused(FailureCode.TOKEN_REVOKED))))
        .as("a dead token is no answer")
        .isEmpty();
  }

  @Test
  void whetherTheOlderTokenLivesOn() {
    Connection used = connection(Origin.SIGN_IN, 50, NOW.plus(Duration.ofDays(10)));
    Connection renewing = used.withRenewal(renewal(used));
    assertThat(seen(renewing, reading(List.of(), FINE)))
        .containsExactly("token.same-scopes lives-on");
    LinkedInReading revoked = reading(List.of(), refused(FailureCode.TOKEN_REVOKED));
    assertThat(seen(renewing, revoked)).containsExactly("token.same-scopes dies");
    assertThat(seen(used, revoked)).as("no other token was made").isEmpty();
    Connection ended = connection(Origin.SIGN_IN, 70, NOW.minus(Duration.ofDays(10)));
    assertThat(seen(ended.withRenewal(renewal(ended)), revoked)).as("it had ended").isEmpty();
  }

  @Test
  void whenTheCardTurns() {
    LinkedInReading ended = reading(List.of(), refused(FailureCode.TOKEN_EXPIRED));
    Connection overForHalfAnHour =
        connection(Origin.SIGN_IN, 60, NOW.minus(Duration.ofMinutes(30)));
    assertThat(seen(overForHalfAnHour.withUpstack(shown(Shown.HEALTHY)), ended))
        .containsExactly("upstack.unhealthy later-than-linkedin");
    assertThat(seen(overForHalfAnHour.withUpstack(shown(Shown.UNHEALTHY)), ended))
        .containsExactly("upstack.unhealthy at-once");
    Connection overForDays = connection(Origin.SIGN_IN, 70, NOW.minus(Duration.ofDays(10)));
    assertThat(seen(overForDays.withUpstack(shown(Shown.UNHEALTHY)), ended))
        .as("nobody knows when it turned")
        .isEmpty();
  }

  @Test
  void nothingIsSettledWhereLinkedInDidNotSay() {
    CheckResult silent = new CheckResult(Check.TOKEN, Outcome.CANNOT_TELL, FailureCode.OFFLINE, "");
    Connection used = connection(Origin.SIGN_IN, 50, NOW.minus(Duration.ofMinutes(30)));
    assertThat(
            seen(
                used.withRenewal(renewal(used)).withUpstack(shown(Shown.HEALTHY)),
                reading(List.of(), silent)))
        .isEmpty();
  }

  @Test
  void aRealCheckTells() throws Exception {
    List<Sighting> told = new ArrayList<>();
    try (ConnectionRig rig = new ConnectionRig(Scenario.HAPPY, folder, told::add)) {
      Connection connection = rig.connect("a", "Acme");
      var _ = rig.check.run(connection.withRenewal(renewal(connection)));
    }
    assertThat(told).extracting(Sighting::point).contains("token.same-scopes");
  }

  private static UpstackSide shown(Shown shown) {
    return UpstackSide.NONE.withReading(new Reading(shown, NOW, Source.PAGE));
  }

  private static UpstackSide card(Shown shown, Duration after) {
    return UpstackSide.saved(NOW.minus(after), Source.PERSON)
        .withReading(new Reading(shown, NOW, Source.PERSON));
  }

  private static Renewal renewal(Connection connection) {
    Renewal begun = Renewal.begin(connection, NOW);
    return begun.changedTo(connection.withToken(facts(Origin.SIGN_IN, 0, null)));
  }

  private static TokenFacts facts(Origin origin, int days, @Nullable Instant expires) {
    return new TokenFacts(
        "abcd", 400, NOW.minus(Duration.ofDays(days)), expires, Set.of(), origin, null, null);
  }

  private static Connection connection(Origin origin, int days, @Nullable Instant expires) {
    return Connection.begin("a", "Acme", Endpoints.REAL, NOW)
        .withToken(facts(origin, days, expires));
  }

  private static CheckResult refused(FailureCode code) {
    return new CheckResult(Check.TOKEN, Outcome.PROBLEM, code, "");
  }

  private static LinkedInReading reading(List<AccountRole> accounts, CheckResult... results) {
    return new LinkedInReading(NOW, List.of(results), accounts, Map.of(), Map.of(), null, null);
  }

  private static List<String> seen(Connection connection, LinkedInReading reading) {
    List<String> all = new ArrayList<>();
    ConnectionSightings.of(
        connection,
        reading,
        one -> {
          assertThat(Ledger.point(one.point()).orElseThrow().answers()).containsKey(one.answer());
          all.add(one.point() + " " + one.answer());
        });
    return all;
  }
}
