package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.oauth.AuthorizationRequest;
import dev.capiwizard.oauth.LoginBrowser;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.practice.Practice;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.MemberLogin;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.steps.StepRig;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sign-in against the practice LinkedIn, over real HTTP, with the clock in the test’s hand. */
@Execution(ExecutionMode.CONCURRENT)
class SignInModelTest {
  private PracticeRig world;
  private Practice practice;
  private StepRig rig;
  private SignInModel model;

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void endsWithATokenInTheKeychainAndItsFactsWrittenDown() throws Exception {
    begin(Scenario.HAPPY);
    assertThat(model.state().blocked().get()).isNotEmpty();
    signIn();
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.state().blocked().get()).isEmpty();
    String token = rig.secrets.get(Kind.ACCESS_TOKEN);
    TokenFacts facts = rig.connection().token();
    assertThat(facts).isNotNull();
    assertThat(facts.length()).isEqualTo(token.length());
    assertThat(token).endsWith(facts.lastFour());
    assertThat(facts.origin()).isEqualTo(Origin.SIGN_IN);
    assertThat(Duration.between(rig.now, facts.expires())).isEqualTo(Duration.ofDays(60));
    assertThat(rig.connection().target()).isNotNull();
    assertThat(rig.connection().toString()).doesNotContain(token);
  }

  @Test
  void namesAWrongSecret() throws Exception {
    begin(Scenario.WRONG_SECRET);
    signIn();
    assertThat(failure()).isEqualTo(FailureCode.CLIENT_REFUSED);
    assertThat(model.state().blocked().get()).contains("Correct this first");
    assertThat(rig.secrets).doesNotContainKey(Kind.ACCESS_TOKEN);
  }

  @Test
  void namesAProductThatIsMissing() throws Exception {
    begin(Scenario.MISSING_SCOPE);
    signIn();
    assertThat(failure()).isEqualTo(FailureCode.SCOPE_NOT_GRANTED_TO_APP);
  }

  @Test
  void blocksNextWhereTheMemberHasNoAdAccount() throws Exception {
    begin(Scenario.NO_AD_ACCOUNT);
    signIn();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.PROBLEM);
    assertThat(model.state().blocked().get()).isEqualTo("Waiting for somebody else to act.");
    assertThat(model.reading().orElseThrow().codes()).contains(FailureCode.NO_AD_ACCOUNT);
  }

  @Test
  void goesOnWhereRulesCannotBeListed() throws Exception {
    begin(Scenario.RULES_NOT_LISTABLE);
    signIn();
    assertThat(model.state().blocked().get()).isEmpty();
  }

  @Test
  void asksAgainAboutABrandNewTokenInsteadOfCallingItBad() throws Exception {
    begin(Scenario.FRESH_TOKEN_REFUSED);
    signIn();
    assertThat(model.phase().get()).isEqualTo(Phase.VERIFYING);
    assertThat(model.reading().orElseThrow().outcome()).isEqualTo(Outcome.CHECKING);
    rig.now = rig.now.plusSeconds(12);
    rig.timer.advance(Duration.ofSeconds(3));
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.state().blocked().get()).isEmpty();
  }

  /** Introspection knows it already, and the calls do not yet. */
  @Test
  void aPastedTokenThatIsBrandNewIsKeptAndAskedAboutAgain() throws Exception {
    begin(Scenario.FRESH_TOKEN_REFUSED);
    String token = mint();
    model.pasteToken(token, "", Origin.TOKEN_GENERATOR);
    assertThat(model.phase().get()).isEqualTo(Phase.VERIFYING);
    assertThat(rig.secrets).containsEntry(Kind.ACCESS_TOKEN, token);
    rig.now = rig.now.plusSeconds(12);
    rig.timer.advance(Duration.ofSeconds(3));
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.state().blocked().get()).isEmpty();
  }

  /** The code in the browser is still good: a wrong paste ends nothing. */
  @Test
  void goesOnWaitingAfterAnAddressOfAnotherSignIn() throws Exception {
    begin(Scenario.HAPPY);
    AtomicReference<AuthorizationRequest> asked = new AtomicReference<>();
    model.start(
        request -> {
          asked.set(request);
          return new CompletableFuture<>();
        },
        Phase.IN_OWN_BROWSER);
    model.login().paste(RedirectUri.DEFAULT + "?code=abc&state=foreign");
    assertThat(model.login().pasteProblem().get()).contains(FailureCode.STATE_MISMATCH);
    model.login().paste("hello");
    assertThat(model.login().pasteProblem().get()).contains(FailureCode.RETURN_ADDRESS_UNREADABLE);
    assertThat(model.phase().get()).isEqualTo(Phase.IN_OWN_BROWSER);
    String code = new MemberLogin(practice).authorize(asked.get()).get();
    model
        .login()
        .paste(
            "<localhost:17865/callback?code=" + code + "&amp;state=" + asked.get().state() + ">.");
    assertThat(model.login().pasteProblem().get()).isEmpty();
    assertThat(model.phase().get()).isEqualTo(Phase.UNCONFIRMED);
  }

  /** An answer that refuses is one: there is nothing to wait for. */
  @Test
  void endsWithWhatAPastedAddressRefuses() throws Exception {
    begin(Scenario.HAPPY);
    AtomicReference<AuthorizationRequest> asked = new AtomicReference<>();
    model.start(
        request -> {
          asked.set(request);
          return new CompletableFuture<>();
        },
        Phase.IN_OWN_BROWSER);
    model
        .login()
        .paste(
            "HTTP://LOCALHOST:17865/callback?error=user_cancelled_login&state="
                + asked.get().state()
                + ".");
    assertThat(failure()).isEqualTo(FailureCode.LOGIN_CANCELLED);
  }

  @Test
  void tellsWhatWasTakenAwayAroundAToken() throws Exception {
    begin(Scenario.HAPPY);
    model.pasteToken("access_token=" + mint() + ".", "", Origin.TOKEN_GENERATOR);
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
    assertThat(model.pasteNotes()).isEqualTo("We removed the name in front, punctuation marks.");
    model.pasteToken(mint(), "", Origin.TOKEN_GENERATOR);
    assertThat(model.pasteNotes()).isEmpty();
  }

  @Test
  void endsAfterTenMinutesWithoutAnAnswer() throws Exception {
    begin(Scenario.HAPPY);
    model.start(never(), Phase.AT_LINKEDIN);
    rig.timer.advance(Duration.ofMinutes(9));
    assertThat(model.phase().get()).isEqualTo(Phase.AT_LINKEDIN);
    rig.timer.advance(Duration.ofMinutes(2));
    assertThat(failure()).isEqualTo(FailureCode.LOGIN_TIMED_OUT);
  }

  @Test
  void aLaterWayEndsTheOneBefore() throws Exception {
    begin(Scenario.HAPPY);
    CompletableFuture<String> first = new CompletableFuture<>();
    model.start(request -> first, Phase.AT_LINKEDIN);
    signIn();
    assertThat(first).isCancelled();
    assertThat(model.phase().get()).isEqualTo(Phase.DONE);
  }

  @Test
  void takesAPastedTokenAndItsTrueEnd() throws Exception {
    begin(Scenario.HAPPY);
    String token = mint();
    rig.now = rig.now.plus(Duration.ofDays(10));
    model.pasteToken(" \"" + token + "\"\n", "", Origin.TOKEN_GENERATOR);
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(rig.secrets).containsEntry(Kind.ACCESS_TOKEN, token);
    TokenFacts facts = Objects.requireNonNull(rig.connection().token());
    assertThat(Duration.between(rig.now, facts.expires())).isEqualTo(Duration.ofDays(50));
  }

  @Test
  void asksForTheDayWhereNobodyTellsTheEnd() throws Exception {
    begin(Scenario.HAPPY);
    String token = mint();
    rig.secrets.remove(Kind.CLIENT_SECRET);
    model.pasteToken(token, "", Origin.TOKEN_GENERATOR);
    assertThat(model.end().needsDay()).isTrue();
    assertThat(model.state().blocked().get()).isNotEmpty();
    assertThat(model.end().madeOn(rig.now.minus(Duration.ofDays(61))))
        .contains(FailureCode.TOKEN_END_PAST);
    assertThat(model.end().madeOn(rig.now.plus(Duration.ofDays(1))))
        .contains(FailureCode.TOKEN_END_FAR);
    assertThat(model.end().needsDay()).isTrue();
    model.end().madeOn(rig.now.minus(Duration.ofDays(5)));
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(rig.connection().token().expires()).isEqualTo(rig.now.plus(Duration.ofDays(55)));
  }

  @Test
  void aBadPasteNeverReplacesATokenThatWorks() throws Exception {
    begin(Scenario.HAPPY);
    signIn();
    String good = rig.secrets.get(Kind.ACCESS_TOKEN);
    model.pasteToken(good.substring(0, good.length() - 30), "", Origin.TOKEN_GENERATOR);
    assertThat(failure()).isEqualTo(FailureCode.TOKEN_INVALID);
    model.pasteToken(good + good, "", Origin.TOKEN_GENERATOR);
    assertThat(failure()).isEqualTo(FailureCode.TOKEN_DOUBLED);
    assertThat(model.state().blocked().get()).contains("Paste the token once more");
    assertThat(rig.secrets).containsEntry(Kind.ACCESS_TOKEN, good);
    assertThat(rig.connection().token().lastFour()).isEqualTo(good.substring(good.length() - 4));
  }

  @Test
  void looksAgainAtATokenThatWasLeftDaysAgo() throws Exception {
    begin(Scenario.HAPPY);
    signIn();
    practice.revokeTokens();
    rig.now = rig.now.plus(Duration.ofDays(3));
    model = model();
    model.resume();
    assertThat(model.state().status().get()).isEqualTo(StepStatus.PROBLEM);
    assertThat(model.state().blocked().get()).isNotEmpty();
    assertThat(model.reading().orElseThrow().codes()).contains(FailureCode.TOKEN_REVOKED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"TOO_MANY_CALLS", "TOO_MANY_CALLS_UNTOLD", "LINKEDIN_ERROR"})
  void isDoneAfterAStartThoughLinkedInCouldNotListTheAccounts(Scenario scenario) throws Exception {
    begin(scenario);
    signIn();
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(rig.connection().target()).isNull();
    assertThat(model().phase().get()).isEqualTo(Phase.DONE);
    // Later the calls go through again, and nothing is left of why there is no account.
    rig.change(
        one ->
            one.withLastVerdict(new LastVerdict(Verdict.HEALTHY, rig.now, List.of()))
                .withUpstack(UpstackSide.saved(rig.now, UpstackSide.Source.PAGE)));
    assertThat(model().phase().get()).isEqualTo(Phase.DONE);
  }

  @Test
  void isNotDoneAfterAStartWhereAnAccountIsToBeChosen() throws Exception {
    begin(Scenario.RULE_WITHOUT_CAMPAIGN);
    signIn();
    rig.change(one -> one.withTarget(null));
    assertThat(model().phase().get()).isEqualTo(Phase.READY);
  }

  @Test
  void amongManyAccountsAllHaveNamesAndTheRulesOfTheChosenOneAreRead() throws Exception {
    begin(Scenario.MANY_ACCOUNTS);
    signIn();
    assertThat(rig.connection().target()).isNull();
    assertThat(model.state().blocked().get()).isEqualTo("Choose the ad account.");
    List<TargetChoice.Account> accounts = model.choice().accounts();
    assertThat(accounts).hasSize(270);
    assertThat(accounts).noneMatch(one -> one.name().matches("\\d+"));
    assertThat(paths()).noneMatch(path -> path.startsWith("/rest/conversions"));
    assertThat(paths().stream().filter(path -> path.startsWith("/rest/adAccounts"))).hasSize(3);
    model.choose(account("508200000"));
    assertThat(rules()).containsExactly("200000");
    model.choose(account(practice.addresses().adAccount()));
    assertThat(rules()).containsExactly("104012");
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(model().phase().get()).isEqualTo(Phase.DONE);
  }

  @Test
  void aRuleThatAnotherAccountSharesIsOneToUse() throws Exception {
    begin(Scenario.SHARED_RULE);
    signIn();
    assertThat(rules()).containsExactly("104012", "109999");
    assertThat(model.state().blocked().get()).isEmpty();
  }

  @Test
  void whereTheRulesCannotBeReadTheAccountIsChosenAllTheSame() throws Exception {
    begin(Scenario.MANY_ACCOUNTS);
    signIn();
    TargetChoice.Account account = account(practice.addresses().adAccount());
    practice.close();
    model.choose(account);
    assertThat(rules()).isEmpty();
    assertThat(model.choice().chosen()).contains(account);
    assertThat(model.state().blocked().get()).isEmpty();
  }

  private TargetChoice.Account account(String number) {
    return model.choice().accounts().stream()
        .filter(one -> one.urn().endsWith(":" + number))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rules() {
    return Objects.requireNonNull(rig.connection().target()).rules().stream()
        .map(dev.capiwizard.connection.Target.Rule::id)
        .toList();
  }

  private List<String> paths() {
    return practice.observed().stream().map(dev.capiwizard.practice.web.Observed::path).toList();
  }

  private void begin(Scenario scenario) throws Exception {
    world = new PracticeRig(scenario);
    practice = world.practice;
    rig = world.rig;
    model = model();
  }

  private SignInModel model() {
    return SignInRig.model(world);
  }

  private void signIn() {
    model.start(new MemberLogin(practice), Phase.AT_LINKEDIN);
  }

  private FailureCode failure() {
    assertThat(model.phase().get()).isEqualTo(Phase.FAILED);
    return model.failure().map(FailureException::code).orElseThrow();
  }

  private String mint() throws Exception {
    return world.mint().accessToken();
  }

  private static LoginBrowser never() {
    return request -> new CompletableFuture<>();
  }
}
