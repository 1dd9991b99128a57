package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.PracticeRig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The card's rows, against the practice LinkedIn, with the clock in the test's hand. */
@Execution(ExecutionMode.CONCURRENT)
class StatusModelTest {
  private final List<FailureCode> hints = new ArrayList<>();
  private PracticeRig world;
  private StatusModel model;
  private int upstackReads;

  @AfterEach
  void end() {
    model.end();
    world.close();
  }

  @Test
  void isGreenWhenBothSidesSaySo() throws Exception {
    begin(Scenario.HAPPY);
    save();
    pass(Duration.ofMinutes(1));
    shows(Shown.HEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(StatusLead.of(model)).contains("Renew it before");
    assertThat(model.state().status().get()).isEqualTo(StepStatus.DONE);
    assertThat(world.rig.connection().lastVerdict().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(upstackReads).isPositive();
  }

  @Test
  void countsDownFiveMinutesAndThenAsksToLookTogether() throws Exception {
    begin(Scenario.HAPPY);
    save();
    shows(Shown.NEITHER);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.CHECKING);
    assertThat(model.card().checkingUntil()).isEqualTo(model.now().plus(Duration.ofMinutes(5)));
    pass(Duration.ofMinutes(5));
    assertThat(model.card().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(model.card().findings()).contains(FailureCode.UPSTACK_NEVER_HEALTHY);
    assertThat(StatusLead.of(model)).contains("neither Healthy nor Unhealthy");
  }

  @Test
  void aTokenThatEndsSoonIsNotAllRight() throws Exception {
    begin(Scenario.HAPPY);
    save();
    pass(Duration.ofDays(50));
    shows(Shown.HEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(StatusLead.of(model)).contains("in 10 days").contains("Renew");
  }

  @Test
  void aRuleWithoutACampaignIsLeftToDoThoughAllIsGreen() throws Exception {
    begin(Scenario.RULE_WITHOUT_CAMPAIGN);
    save();
    pass(Duration.ofMinutes(1));
    shows(Shown.HEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(StatusLead.findings(model.card())).contains(FailureCode.RULE_WITHOUT_CAMPAIGN);
    assertThat(StatusLead.of(model)).contains("One thing is left");
  }

  @Test
  void whatUpstackHasAnsweredIsNotAskedAnyMore() throws Exception {
    begin(Scenario.RULES_NOT_LISTABLE);
    save();
    model.begin();
    assertThat(StatusLead.findings(model.card())).contains(FailureCode.RULES_NOT_LISTABLE);
    pass(Duration.ofMinutes(1));
    shows(Shown.HEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(StatusLead.findings(model.card())).doesNotContain(FailureCode.RULES_NOT_LISTABLE);
  }

  @Test
  void isAnOutlineWhereUpstackWasNotSeen() throws Exception {
    begin(Scenario.HAPPY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.TOKEN_WORKS);
    assertThat(model.card().isTokenDead()).isFalse();
    assertThat(StatusLead.of(model)).contains("have not seen");
  }

  @Test
  void namesTheBoxWhereUpstackIsUnhealthyAndLinkedInIsNot() throws Exception {
    begin(Scenario.HAPPY);
    save();
    hints.add(FailureCode.UPSTACK_NOT_ENABLED);
    pass(Duration.ofMinutes(1));
    shows(Shown.UNHEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(model.card().findings())
        .containsExactly(FailureCode.UPSTACK_NOT_ENABLED, FailureCode.UPSTACK_UNHEALTHY);
  }

  @Test
  void turnsRedByItselfWhenTheTokenDies() throws Exception {
    begin(Scenario.HAPPY);
    save();
    pass(Duration.ofMinutes(1));
    shows(Shown.HEALTHY);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.HEALTHY);
    world.practice.revokeTokens();
    pass(Duration.ofSeconds(61));
    assertThat(model.card().verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(model.card().findings()).contains(FailureCode.TOKEN_REVOKED);
    assertThat(model.card().isTokenDead()).isTrue();
    assertThat(model.card().upstackNotNoticedYet()).isTrue();
    assertThat(world.rig.connection().lastVerdict().codes())
        .contains(FailureCode.TOKEN_REVOKED.id());
  }

  @Test
  void isGreyAndNeverRedWhenLinkedInCannotBeAsked() throws Exception {
    begin(Scenario.HAPPY);
    world.practice.close();
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(model.card().findings()).contains(FailureCode.UNREACHABLE);
  }

  @Test
  void saysThatTheTokenIsMissingFromTheKeychain() throws Exception {
    begin(Scenario.HAPPY);
    world.rig.secrets.remove(Kind.ACCESS_TOKEN);
    model.begin();
    assertThat(model.card().findings()).containsExactly(FailureCode.TOKEN_MISSING);
  }

  @Test
  void followsABrandNewTokenUntilLinkedInKnowsIt() throws Exception {
    begin(Scenario.FRESH_TOKEN_REFUSED);
    model.begin();
    assertThat(model.card().verdict()).isEqualTo(Verdict.CHECKING);
    pass(Duration.ofSeconds(12));
    pass(Duration.ofSeconds(3));
    assertThat(model.card().verdict()).isEqualTo(Verdict.TOKEN_WORKS);
  }

  @Test
  void asksNothingMoreWhenItIsNotShown() throws Exception {
    begin(Scenario.HAPPY);
    model.begin();
    model.end();
    int asked = world.practice.observed().size();
    pass(Duration.ofMinutes(3));
    assertThat(world.practice.observed()).hasSize(asked);
  }

  private void begin(Scenario scenario) throws Exception {
    world = new PracticeRig(scenario);
    TokenSet token = world.mint();
    world.rig.secrets.put(Kind.ACCESS_TOKEN, token.accessToken());
    world.rig.change(
        one ->
            one.withToken(
                new TokenFacts(
                    token.accessToken().substring(token.accessToken().length() - 4),
                    token.accessToken().length(),
                    token.issued(),
                    token.expires(),
                    token.scopes(),
                    TokenFacts.Origin.SIGN_IN,
                    null,
                    null)));
    model =
        new StatusModel(
            world.rig.current(),
            world.checks,
            world.rig.store(),
            world.rig.background,
            world.rig.clock(),
            () -> List.copyOf(hints),
            () -> upstackReads++,
            new ReminderModel(null, world.rig.background));
  }

  private void save() {
    world.rig.change(
        one -> one.withUpstack(UpstackSide.saved(world.rig.now, UpstackSide.Source.PAGE)));
  }

  private void shows(Shown shown) {
    world.rig.change(
        one ->
            one.withUpstack(
                one.upstack().withReading(new Reading(shown, world.rig.now, Source.PAGE))));
  }

  private void pass(Duration time) {
    world.pass(time);
    world.rig.timer.advance(time);
  }
}
