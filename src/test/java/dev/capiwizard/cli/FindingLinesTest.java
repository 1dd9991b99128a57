package dev.capiwizard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInReading;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the command line says of a card. */
@Execution(ExecutionMode.CONCURRENT)
class FindingLinesTest {
  private static final UpstackSide UNSEEN = new UpstackSide(null, null, null);

  @Test
  void aMissingScopeIsNamed() {
    Card card =
        card(Verdict.UNHEALTHY, Check.SCOPES, Outcome.PROBLEM, FailureCode.SCOPE_MISSING, "r_ads");
    assertThat(printed(card)).contains("lacks the permission r_ads", "CW-TOKEN-03");
    Connection connection = Connection.begin("c1", "Acme", Endpoints.REAL, Instant.EPOCH);
    assertThat(ConnectionJson.describe(connection, card, Instant.EPOCH).toString())
        .contains("missingScopes=[r_ads]");
  }

  @Test
  void anUnknownRoleIsNamed() {
    Card card =
        card(
            Verdict.UNKNOWN,
            Check.ROLE,
            Outcome.CANNOT_TELL,
            FailureCode.ROLE_UNKNOWN,
            "ACCOUNT_OWNER|Acme Ads");
    assertThat(printed(card)).contains("ACCOUNT_OWNER on Acme Ads").doesNotContain("Viewer");
  }

  @Test
  void aRefusalThatTwoThingsMayHaveLedToNamesBothAndWhoCanAct() {
    Card card =
        card(
            Verdict.UNKNOWN,
            Check.ROLE,
            Outcome.CANNOT_TELL,
            FailureCode.ACCOUNTS_REFUSED,
            "HTTP 403");
    assertThat(printed(card))
        .contains("product", "role", "An account manager of the ad account")
        .doesNotContain("Nothing to do");
  }

  /** The numbers of docs/verdicts.md. */
  @Test
  void eachVerdictHasItsNumber() {
    assertThat(ExitCode.of(Verdict.TOKEN_WORKS)).isZero();
    assertThat(ExitCode.of(Verdict.UNHEALTHY)).isEqualTo(1);
    assertThat(ExitCode.of(Verdict.UNKNOWN)).isEqualTo(2);
    assertThat(ExitCode.of(Verdict.CHECKING)).isEqualTo(2);
  }

  private static String printed(Card card) {
    StringWriter text = new StringWriter();
    FindingLines.print(new PrintWriter(text), card);
    return text.toString();
  }

  private static Card card(
      Verdict verdict, Check check, Outcome outcome, FailureCode code, String detail) {
    LinkedInReading reading =
        new LinkedInReading(
            Instant.EPOCH,
            List.of(CheckResult.ok(Check.TOKEN, ""), new CheckResult(check, outcome, code, detail)),
            List.of(),
            Map.of(),
            Map.of(),
            null,
            null);
    return new Card(verdict, List.of(code), reading, UNSEEN, null, false);
  }
}
