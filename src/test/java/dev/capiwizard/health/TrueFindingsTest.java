package dev.capiwizard.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureCode.Who;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.CannedLinkedIn.Call;
import dev.capiwizard.health.CannedLinkedIn.Reply;
import dev.capiwizard.health.CheckResult.Check;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Names;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers of LinkedIn that contradict each other or leave something open, over the whole client.
 */
@Execution(ExecutionMode.CONCURRENT)
class TrueFindingsTest {
  private static final Reply REVOKED = Reply.refused(401, "REVOKED_ACCESS_TOKEN", 65601);
  private static final Reply INVALID = Reply.refused(401, "INVALID_ACCESS_TOKEN", 65600);
  private static final Reply DENIED = Reply.refused(403, "ACCESS_DENIED", 100);
  private static final Reply INACTIVE = Reply.ok("{\"active\":false}");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CannedLinkedIn linkedIn = new CannedLinkedIn();

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void answersThatStillDifferWhenAskedAgainTellNothing() throws Exception {
    linkedIn.answer(Call.RULES, REVOKED);
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNKNOWN);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_ANSWERS_DIFFER);
    assertThat(StoredToken.refusal(reading)).isNull();
    for (Call call : List.of(Call.INTROSPECTION, Call.ROLES, Call.RULES)) {
      assertThat(linkedIn.asked(call)).as(call.name()).isEqualTo(2);
    }
    assertThat(linkedIn.pauses()).containsExactly(LinkedInChecks.BEFORE_ASKING_AGAIN);
  }

  @Test
  void aRefusalThatHasPassedWhenAskedAgainIsForgotten() throws Exception {
    linkedIn.answer(Call.RULES, REVOKED, CannedLinkedIn.rule(true));
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.TOKEN_WORKS);
    assertThat(reading.codes()).isEmpty();
    assertThat(reading.namesOfRules()).containsExactly("Lead");
  }

  @Test
  void aRefusalThatAllShareWhenAskedAgainIsTheVerdict() throws Exception {
    linkedIn
        .answer(Call.RULES, REVOKED)
        .answer(Call.ROLES, CannedLinkedIn.role("ACCOUNT_MANAGER"), REVOKED)
        .answer(Call.INTROSPECTION, INACTIVE);
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNHEALTHY);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_REVOKED);
  }

  /** A gateway that fails the second time has taken nothing back. */
  @Test
  void anAnswerThatGetsLostTheSecondTimeTakesNothingBack() throws Exception {
    linkedIn.answer(Call.RULES, REVOKED, Reply.NONE_IN_TIME);
    assertThat(read().codes()).containsExactly(FailureCode.TOKEN_ANSWERS_DIFFER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "revoked"})
  void introspectionAgainstTheCallsTellsNothingEither(String status) throws Exception {
    linkedIn.answer(
        Call.INTROSPECTION, Reply.ok("{\"active\":false,\"status\":\"" + status + "\"}"));
    assertThat(read().codes()).containsExactly(FailureCode.TOKEN_ANSWERS_DIFFER);
    assertThat(linkedIn.asked(Call.INTROSPECTION)).isEqualTo(2);
  }

  @Test
  void anActiveTokenThatTheCallsRefuseTellsNothing() throws Exception {
    linkedIn.answer(Call.ROLES, INVALID);
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNKNOWN);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_ANSWERS_DIFFER);
  }

  @Test
  void rulesThatAreRefusedAfterTheChoiceOfAnAccountHaveAllAskedOnceMore() throws Exception {
    LinkedInChecks checks = linkedIn.checks(workers);
    LinkedInReading before = checks.read(linkedIn.request(), Names.ALL);
    Target chosen = new Target(CannedLinkedIn.ACCOUNT, "Acme Ads", "ACCOUNT_MANAGER", List.of());
    LinkedInChecks.Request request =
        CannedLinkedIn.request(
            CannedLinkedIn.BOTH, true, linkedIn.now().minus(Duration.ofDays(1)), null, chosen);
    linkedIn.answer(Call.RULES, REVOKED);
    int asked = linkedIn.asked(Call.RULES);
    LinkedInReading reading = checks.readRules(request, before);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_ANSWERS_DIFFER);
    assertThat(linkedIn.asked(Call.RULES) - asked).isEqualTo(2);
    linkedIn.answer(Call.RULES, CannedLinkedIn.rule(true));
    assertThat(checks.readRules(request, before).codes()).isEmpty();
  }

  @Test
  void aBrandNewTokenIsNotAskedForAgainByItself() throws Exception {
    linkedIn.answer(Call.RULES, REVOKED);
    LinkedInReading reading =
        linkedIn
            .checks(workers)
            .read(
                CannedLinkedIn.request(CannedLinkedIn.BOTH, true, linkedIn.now(), null),
                Names.CHOSEN);
    assertThat(reading.outcome()).isEqualTo(Outcome.CHECKING);
    assertThat(linkedIn.asked(Call.RULES)).isEqualTo(1);
  }

  @Test
  void aTokenThatTheCallsDoNotKnowIsNotOneToGoOnWith() throws Exception {
    linkedIn.answer(Call.INTROSPECTION, INACTIVE).answer(Call.ROLES, INVALID);
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNHEALTHY);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_INVALID);
  }

  @Test
  void whatTheNarrowScopeAllowsTheWiderAllows() throws Exception {
    linkedIn.answer(
        Call.INTROSPECTION,
        Reply.ok("{\"active\":true,\"status\":\"active\",\"scope\":\"rw_ads,rw_conversions\"}"));
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.TOKEN_WORKS);
    assertThat(reading.codes()).isEmpty();
    assertThat(words(reading, Check.SCOPES)).contains("rw_ads", "rw_conversions");
  }

  @ParameterizedTest
  @CsvSource({"r_ads, rw_conversions", "rw_ads, rw_conversions", "rw_conversions, r_ads"})
  void aMissingScopeIsNamed(String granted, String missing) throws Exception {
    linkedIn.answer(
        Call.INTROSPECTION,
        Reply.ok("{\"active\":true,\"status\":\"active\",\"scope\":\"" + granted + "\"}"));
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNHEALTHY);
    assertThat(words(reading, Check.SCOPES)).contains(missing).contains("CW-TOKEN-03");
    assertThat(words(reading, Check.SCOPES)).doesNotContain(granted);
  }

  /** One cause, told once. */
  @Test
  void aRefusalThatAMissingScopeExplainsIsNotToldTwice() throws Exception {
    linkedIn
        .answer(
            Call.INTROSPECTION,
            Reply.ok("{\"active\":true,\"status\":\"active\",\"scope\":\"rw_conversions\"}"))
        .answer(Call.ROLES, DENIED);
    assertThat(read().codes()).containsExactly(FailureCode.SCOPE_MISSING);
  }

  @Test
  void aRefusedSecretIsToldBeforeTheRenewalNeedsIt() throws Exception {
    linkedIn.answer(Call.INTROSPECTION, new Reply(401, "{\"error\":\"invalid_client\"}"));
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.TOKEN_WORKS);
    assertThat(reading.codes()).containsExactly(FailureCode.STORED_SECRET_REFUSED);
    assertThat(reading.of(FailureCode.STORED_SECRET_REFUSED).map(CheckResult::outcome))
        .contains(Outcome.NOTE);
  }

  @Test
  void aRefusedSecretIsToldBesideADeadTokenToo() throws Exception {
    linkedIn
        .answer(Call.INTROSPECTION, new Reply(401, "{\"error\":\"invalid_client\"}"))
        .answer(Call.ROLES, REVOKED);
    assertThat(read().codes())
        .containsExactly(FailureCode.TOKEN_REVOKED, FailureCode.STORED_SECRET_REFUSED);
  }

  @Test
  void anInactiveTokenThatWorksIsThatOfAnotherApp() throws Exception {
    linkedIn.answer(Call.INTROSPECTION, INACTIVE);
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.TOKEN_WORKS);
    assertThat(reading.codes()).containsExactly(FailureCode.TOKEN_OF_OTHER_APP);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "1, false"})
  void pastTheEndThatIsKnownItIsSaid(int daysToItsEnd, boolean said) throws Exception {
    linkedIn.answer(Call.INTROSPECTION, INACTIVE);
    LinkedInReading reading =
        linkedIn
            .checks(workers)
            .read(
                CannedLinkedIn.request(
                    CannedLinkedIn.BOTH,
                    true,
                    linkedIn.now().minus(Duration.ofDays(61)),
                    linkedIn.now().plus(Duration.ofDays(daysToItsEnd))),
                Names.CHOSEN);
    assertThat(reading.codes().contains(FailureCode.TOKEN_PAST_END)).isEqualTo(said);
    assertThat(reading.codes()).contains(FailureCode.TOKEN_OF_OTHER_APP);
    assertThat(words(reading, Check.TOKEN).equals("The token works")).isEqualTo(!said);
  }

  @Test
  void anUnknownRoleIsNamedAndNotJudged() throws Exception {
    linkedIn.answer(Call.ROLES, CannedLinkedIn.role("ACCOUNT_OWNER"));
    LinkedInReading reading = read();
    assertThat(verdict(reading)).isEqualTo(Verdict.UNKNOWN);
    assertThat(reading.codes()).containsExactly(FailureCode.ROLE_UNKNOWN);
    assertThat(reading.of(FailureCode.ROLE_UNKNOWN).map(CheckResult::outcome))
        .contains(Outcome.CANNOT_TELL);
    assertThat(words(reading, Check.ROLE)).contains("ACCOUNT_OWNER").doesNotContain("Viewer");
    linkedIn.answer(Call.ROLES, CannedLinkedIn.role(""));
    assertThat(words(read(), Check.ROLE)).startsWith(title(FailureCode.ROLE_UNKNOWN));
  }

  @Test
  void aViewerIsStillOne() throws Exception {
    linkedIn.answer(Call.ROLES, CannedLinkedIn.role("VIEWER"));
    assertThat(read().codes()).containsExactly(FailureCode.VIEWER_ONLY);
  }

  @Test
  void aRefusalInSpiteOfBothScopesNamesWhoCanAct() throws Exception {
    linkedIn.answer(Call.ROLES, DENIED);
    LinkedInReading reading = read();
    assertThat(reading.codes()).containsExactly(FailureCode.ACCOUNTS_REFUSED);
    assertThat(FailureCode.ACCOUNTS_REFUSED.who()).isNotEqualTo(Who.NOBODY);
    assertThat(FailureTexts.cause(FailureCode.ACCOUNTS_REFUSED)).contains("product", "role");
    assertThat(verdict(reading)).isEqualTo(Verdict.UNKNOWN);
  }

  /** Whether a token from Campaign Manager may read the roles is not known. */
  @Test
  void withoutAnAppARefusalIsNobodysFault() throws Exception {
    linkedIn.answer(Call.ROLES, DENIED);
    LinkedInReading reading =
        linkedIn
            .checks(workers)
            .read(
                CannedLinkedIn.request(
                    Set.of(), false, linkedIn.now().minus(Duration.ofDays(1)), null),
                Names.CHOSEN);
    assertThat(reading.codes())
        .containsExactly(FailureCode.TOKEN_NOT_INSPECTABLE, FailureCode.ACCOUNTS_NOT_LISTABLE);
  }

  @Test
  void anAccountWithoutARoleIsCalledThat() throws Exception {
    Target other = new Target("urn:li:sponsoredAccount:2", "Other", "", List.of());
    LinkedInReading reading =
        linkedIn
            .checks(workers)
            .read(
                CannedLinkedIn.request(
                    CannedLinkedIn.BOTH,
                    true,
                    linkedIn.now().minus(Duration.ofDays(1)),
                    null,
                    other),
                Names.CHOSEN);
    assertThat(reading.codes()).containsExactly(FailureCode.NO_ROLE_ON_ACCOUNT);
  }

  private LinkedInReading read() throws InterruptedException {
    return linkedIn.checks(workers).read(linkedIn.request(), Names.CHOSEN);
  }

  private Verdict verdict(LinkedInReading reading) {
    return DestinationCard.judge(
            reading, new UpstackSide(null, null, null), linkedIn.now(), List.of())
        .verdict();
  }

  private static String title(FailureCode code) {
    return FailureTexts.title(code);
  }

  private static String words(LinkedInReading reading, Check check) {
    return reading.results().stream()
        .filter(one -> one.check() == check)
        .map(CheckWords::of)
        .findFirst()
        .orElse("");
  }
}
