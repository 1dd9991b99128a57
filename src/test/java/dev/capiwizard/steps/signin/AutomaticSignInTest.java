package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.MemberLogin;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.SampleProgress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the sign-in opens and leads on without a press, and whose token is kept. */
@Execution(ExecutionMode.CONCURRENT)
class AutomaticSignInTest {
  private @Nullable PracticeRig world;

  @AfterEach
  void end() {
    if (world != null) {
      world.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "new, false",
    "app, false",
    "products asked for, false",
    "products refused, false",
    "products, true",
    "role lacking, false",
    "scopes, true",
    "sign-in failed, false",
    "secret refused, false",
    "signed in, false",
    "by a command, false",
  })
  void linkedInsPageOpensOnceNothingBeforeItIsOpen(String sample, boolean opens) {
    assertThat(AutomaticSignIn.opens(SampleProgress.all().get(sample))).isEqualTo(opens);
  }

  @Test
  void anAppThatIsSharedIsWarnedOfFirst() {
    Connection ready = SampleProgress.all().get("scopes");
    assertThat(AutomaticSignIn.opens(ready.withApp(ready.app().withUse(DeveloperApp.Use.SHARED))))
        .isFalse();
  }

  @Test
  void thePageOpensOnceOnly() throws Exception {
    SignInModel model = begin(Scenario.HAPPY);
    assertThat(model.automatic().opensPage()).isTrue();
    model.start(request -> new CompletableFuture<>(), Phase.AT_LINKEDIN);
    assertThat(model.automatic().opensPage()).isFalse();
    model.cancel();
    assertThat(model.phase().get()).isEqualTo(Phase.READY);
    assertThat(model.automatic().opensPage()).as("after Stop").isFalse();
  }

  @Test
  void thePageDoesNotOpenAgainAfterAFailureNeitherAfterAStart() throws Exception {
    SignInModel model = begin(Scenario.HAPPY);
    model.start(
        request ->
            CompletableFuture.failedFuture(new FailureException(FailureCode.LOGIN_CANCELLED)),
        Phase.AT_LINKEDIN);
    model.cancel();
    assertThat(model.automatic().opensPage()).isFalse();
    assertThat(model().automatic().opensPage()).isFalse();
  }

  @Test
  void oneAccountWithOneRuleLeadsOnOnce() throws Exception {
    SignInModel model = begin(Scenario.HAPPY);
    model.start(new MemberLogin(world().practice), Phase.AT_LINKEDIN);
    assertThat(model.automatic().found()).isEqualTo("Acme Ads, Account Manager");
    assertThat(model.automatic().takeLead()).isTrue();
    assertThat(model.automatic().takeLead()).isFalse();
    model.checkAgain();
    assertThat(model.automatic().takeLead()).as("who came back to look").isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {
        "MANY_ACCOUNTS",
        "SHARED_RULE",
        "VIEWER_ONLY",
        "RULES_NOT_LISTABLE",
        "RULE_WITHOUT_CAMPAIGN",
        "TOO_MANY_CALLS"
      })
  void whereSomethingIsToBeChosenOrReadNobodyIsLedOn(Scenario scenario) throws Exception {
    SignInModel model = begin(scenario);
    model.start(new MemberLogin(world().practice), Phase.AT_LINKEDIN);
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.automatic().takeLead()).isFalse();
  }

  @Test
  void aPastedTokenLeadsNobodyOn() throws Exception {
    SignInModel model = begin(Scenario.HAPPY);
    model.pasteToken(world().mint().accessToken(), "", Origin.TOKEN_GENERATOR);
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.automatic().takeLead()).isFalse();
    TokenFacts token = world().rig.connection().token();
    assertThat(token).isNotNull();
    assertThat(token.scopes()).as("as introspection told").contains("rw_conversions", "r_ads");
  }

  @Test
  void theTokenOfThePersonsOwnBrowserIsKeptOnlyAfterAYes() throws Exception {
    SignInModel model = begin(Scenario.HAPPY);
    model.start(new MemberLogin(world().practice), Phase.IN_OWN_BROWSER);
    assertThat(model.phase().get()).isEqualTo(Phase.UNCONFIRMED);
    assertThat(model.state().blocked().get()).isNotEmpty();
    assertThat(model.seen().orElseThrow().accounts()).isNotEmpty();
    assertThat(world().rig.secrets).doesNotContainKey(Kind.ACCESS_TOKEN);
    assertThat(world().rig.connection().token()).isNull();
    model.confirm();
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(world().rig.secrets).containsKey(Kind.ACCESS_TOKEN);
    assertThat(world().rig.connection().target()).isNotNull();
    assertThat(model.automatic().takeLead()).as("the yes itself goes on").isFalse();
  }

  @Test
  void theTokenOfSomebodyElseIsDropped() throws Exception {
    SignInModel model = begin(Scenario.NO_AD_ACCOUNT);
    LastVerdict before = new LastVerdict(Verdict.HEALTHY, world().rig.now, List.of());
    world().rig.change(one -> one.withLastVerdict(before));
    model.start(new MemberLogin(world().practice), Phase.IN_OWN_BROWSER);
    assertThat(model.phase().get()).isEqualTo(Phase.UNCONFIRMED);
    model.cancel();
    assertThat(model.phase().get()).isEqualTo(Phase.READY);
    assertThat(model.seen()).isEmpty();
    model.confirm();
    assertThat(model.phase().get()).isEqualTo(Phase.READY);
    assertThat(world().rig.secrets).doesNotContainKey(Kind.ACCESS_TOKEN);
    assertThat(world().rig.connection().lastVerdict()).isEqualTo(before);
  }

  @Test
  void aBrandNewTokenIsAskedAboutAgainBeforeTheQuestion() throws Exception {
    SignInModel model = begin(Scenario.FRESH_TOKEN_REFUSED);
    model.start(new MemberLogin(world().practice), Phase.IN_OWN_BROWSER);
    assertThat(model.phase().get()).isEqualTo(Phase.VERIFYING);
    world().rig.now = world().rig.now.plusSeconds(12);
    world().rig.timer.advance(Duration.ofSeconds(3));
    assertThat(model.phase().get()).isEqualTo(Phase.UNCONFIRMED);
    model.confirm();
    assertThat(model.state().blocked().get()).isEmpty();
  }

  private PracticeRig world() {
    return java.util.Objects.requireNonNull(world);
  }

  private SignInModel begin(Scenario scenario) throws Exception {
    PracticeRig made = new PracticeRig(scenario);
    world = made;
    made.rig.change(one -> SampleProgress.readyToSignIn(one, made.practice.addresses().clientId()));
    return model();
  }

  private SignInModel model() {
    return SignInRig.model(world());
  }
}
