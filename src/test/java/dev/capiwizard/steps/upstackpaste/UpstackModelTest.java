package dev.capiwizard.steps.upstackpaste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.upstack.FillResult;
import dev.capiwizard.upstack.TokenPrint;
import dev.capiwizard.upstack.UpstackPage;
import dev.capiwizard.upstack.UpstackPage.Box;
import dev.capiwizard.upstack.UpstackPage.CardState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class UpstackModelTest {
  private static final String TOKEN = "AQ" + "x".repeat(398);
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private UpstackModel model;

  @BeforeEach
  void begin() {
    rig.secrets.put(Kind.ACCESS_TOKEN, TOKEN);
    model =
        new UpstackModel(
            rig.current(),
            rig.tags(),
            rig.store(),
            rig.background,
            rig.systemClipboard(),
            rig.clock());
  }

  /** A page that has not come yet is not one that nobody knows. */
  @Test
  void aPageIsCalledUnknownOnlyOnceItWasRead() {
    assertThat(model.seen().get().kind()).isEqualTo(UpstackPage.Screen.NOT_YET);
    model.see(UpstackPage.UNKNOWN);
    assertThat(model.seen().get().kind()).isEqualTo(UpstackPage.Screen.OTHER);
  }

  /** Such as a company’s own sign-in before Upstack’s pages. */
  @Test
  void thePageOfAnotherIsUnknownAndForgetsNothing() {
    model.elsewhere();
    assertThat(model.seen().get().kind()).isEqualTo(UpstackPage.Screen.OTHER);
    fillForm();
    model.elsewhere();
    assertThat(model.seen().get().kind()).isEqualTo(UpstackPage.Screen.LINKEDIN_FORM);
  }

  @Test
  void saysWhyNextIsNotPossibleUntilTheTokenIsSaved() {
    assertThat(model.state().blocked().get()).isNotEmpty();
    fillForm();
    model.see(
        new UpstackPage(
            UpstackPage.Screen.LINKEDIN_FORM, CardState.NOT_ON_THIS_PAGE, TOKEN, Box.TICKED, true));
    assertThat(model.state().blocked().get()).isEmpty();
    assertThat(rig.connection().upstack().saved()).isEqualTo(rig.now);
  }

  @Test
  void believesASavingOnlyWhereTheFormHeldThisToken() {
    model.see(form("", true));
    assertThat(model.isSaved()).isFalse();
    fillForm();
    model.see(form("AQ" + "y".repeat(398), true));
    assertThat(model.isSaved()).isFalse();
  }

  @Test
  void noticesTheSavingOnTheListAfterTheForm() {
    fillForm();
    model.see(
        new UpstackPage(UpstackPage.Screen.DESTINATIONS, CardState.NEITHER, "", Box.NONE, true));
    assertThat(model.isSaved()).isTrue();
  }

  @Test
  void asksWhereTheFormWasLeftAndNothingSaidSaved() {
    fillForm();
    model.see(list(CardState.HEALTHY));
    assertThat(model.isSaved()).isFalse();
    assertThat(model.mayBeUnsaved()).isTrue();
    model.markSaved();
    assertThat(model.mayBeUnsaved()).isFalse();
  }

  @Test
  void tellsAnotherTokenAMaskedOneAndTheSame() {
    model.copyToken();
    model.see(form("AQ" + "y".repeat(398), false));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.OTHER);
    assertThat(model.hints()).contains(FailureCode.UPSTACK_OTHER_TOKEN);
    model.see(form("••••••••x9Qe", false));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.MASKED);
    model.see(form(TOKEN + " ", false));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.OTHER);
    model.see(form(TOKEN, false));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.SAME);
  }

  @Test
  void copiesExactlyTheToken() {
    model.copyToken();
    assertThat(rig.clipboard).isEqualTo(TOKEN);
    model.markSaved();
    assertThat(rig.clipboard).isEmpty();
  }

  @Test
  void aTokenThatIsNotTheOneSeenLastIsNotCopied() {
    rig.change(
        one ->
            one.withToken(
                new TokenFacts(
                    "zzzz",
                    TOKEN.length(),
                    Instant.EPOCH,
                    null,
                    Set.of(),
                    TokenFacts.Origin.SIGN_IN,
                    null,
                    null)));
    model.copyToken();
    assertThat(rig.clipboard).isEmpty();
    assertThat(model.problem().get()).isEqualTo(FailureCode.STORED_TOKEN_DIFFERS);
  }

  @Test
  void saysWhichTokenIsMissing() {
    rig.secrets.clear();
    model.copyToken();
    assertThat(model.problem().get()).isEqualTo(FailureCode.TOKEN_MISSING);
  }

  @Test
  void readsTheCardWithTimeAndSource() {
    model.markSaved();
    rig.now = rig.now.plusSeconds(90);
    model.see(list(CardState.HEALTHY));
    var reading = rig.connection().upstack().reading();
    assertThat(reading).isNotNull();
    assertThat(reading.shown()).isEqualTo(Shown.HEALTHY);
    assertThat(reading.source()).isEqualTo(Source.PAGE);
    assertThat(reading.at()).isEqualTo(rig.now);
    model.say(Shown.UNHEALTHY);
    assertThat(rig.connection().upstack().reading().source()).isEqualTo(Source.PERSON);
  }

  @Test
  void doesNotTakeAListThatIsStillLoadingForOneWithoutLinkedIn() {
    model.see(list(CardState.NONE));
    assertThat(model.seen().get().card()).isNotEqualTo(CardState.NONE);
    model.see(list(CardState.HEALTHY));
    assertThat(model.seen().get().card()).isEqualTo(CardState.HEALTHY);
    for (int i = 0; i < 10; i++) {
      model.see(list(CardState.NONE));
    }
    assertThat(model.seen().get().card()).isEqualTo(CardState.NONE);
  }

  @Test
  void namesAnUntickedBoxAsAHint() {
    for (int i = 0; i < 10; i++) {
      model.see(form(Box.UNTICKED));
    }
    model.see(list(CardState.UNHEALTHY));
    assertThat(model.hints()).contains(FailureCode.UPSTACK_NOT_ENABLED);
  }

  /** The form comes first, what was saved a moment later: nobody is told of a box in between. */
  @Test
  void aFormThatIsStillLoadingHasNoUntickedBox() {
    model.see(form(Box.UNTICKED));
    assertThat(model.hints()).isEmpty();
    model.see(form(Box.TICKED));
    model.see(form(Box.UNTICKED));
    assertThat(model.hints()).isEmpty();
  }

  /**
   * Whether LinkedIn lists a rule that another account shares is not known: both are lived with.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSharedRuleDoesNotTurnAGoodCardRed(boolean listed) {
    Target.Rule own = new Target.Rule("104012", "Purchase");
    Target.Rule shared = new Target.Rule("109999", "Purchase of all shops");
    rig.change(
        one ->
            one.withTarget(
                new Target(
                    "urn:li:sponsoredAccount:507654321",
                    "Acme Ads",
                    "ACCOUNT_MANAGER",
                    listed ? List.of(own, shared) : List.of(own))));
    model.see(formWithRules("109999"));
    List<FailureCode> warned = listed ? List.of() : List.of(FailureCode.UPSTACK_OTHER_RULE);
    assertThat(model.seen().get().notes()).isEqualTo(warned);
    fillForm();
    model.see(form(TOKEN, true));
    model.see(list(CardState.HEALTHY));
    LinkedInReading accepted =
        new LinkedInReading(
            rig.clock().instant(),
            List.of(CheckResult.ok(CheckResult.Check.TOKEN, "")),
            List.of(),
            Map.of(),
            Map.of(),
            null,
            null);
    assertThat(
            DestinationCard.judge(accepted, model.side(), rig.clock().instant(), model.hints())
                .verdict())
        .isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void theAdAccountsNumberIsNoRule() {
    rig.change(
        one ->
            one.withTarget(
                new Target("urn:li:sponsoredAccount:507654321", "Acme Ads", "", List.of())));
    model.see(formWithRules("507654321"));
    assertThat(model.seen().get().notes()).containsExactly(FailureCode.UPSTACK_RULE_IS_ACCOUNT);
    model.see(formWithRules("104012"));
    assertThat(model.seen().get().notes()).isEmpty();
  }

  /** Forms are locked for a moment while they load. */
  @Test
  void aFieldThatStaysLockedIsToldOf() {
    UpstackPage locked =
        new UpstackPage(
            UpstackPage.Screen.OTHER,
            CardState.NOT_ON_THIS_PAGE,
            "",
            Box.NONE,
            false,
            "",
            List.of(),
            true);
    model.see(locked);
    assertThat(model.seen().get().notes()).isEmpty();
    for (int i = 0; i < 20; i++) {
      model.see(locked);
    }
    assertThat(model.seen().get().notes()).containsExactly(FailureCode.UPSTACK_FIELD_LOCKED);
  }

  @Test
  void saysWhatBecameOfTheFilling() {
    model.filled(FillResult.FILLED);
    assertThat(model.problem().get()).isNull();
    model.filled(FillResult.NOT_KEPT);
    assertThat(model.problem().get()).isEqualTo(FailureCode.UPSTACK_NOT_KEPT);
    model.filled(FillResult.CLOSED);
    assertThat(model.problem().get()).isEqualTo(FailureCode.UPSTACK_FIELD_LOCKED);
    fillForm();
    assertThat(model.problem().get()).isNull();
  }

  /** Of several fields that could be meant, the one that holds the token was chosen. */
  @Test
  void knowsTheTokenInOneOfSeveralFields() {
    model.fill(token -> {});
    model.see(several("AQold", ""));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.EMPTY);
    model.see(several("AQold", TOKEN));
    assertThat(model.seen().get().field()).isEqualTo(TokenPrint.Field.SAME);
  }

  /** Of an earlier saving, such as one that failed to take this token along. */
  @Test
  void aMessageThatStoodThereBeforeIsNotBelieved() {
    model.see(form("", true));
    model.fill(token -> {});
    model.see(form(TOKEN, true));
    assertThat(model.isSaved()).isFalse();
    model.see(form(TOKEN, false));
    model.see(form(TOKEN, true));
    assertThat(model.isSaved()).isTrue();
  }

  @Test
  void aSavingThatThePageTellsLeadsOn() {
    fillForm();
    assertThat(model.leadsOn().get()).isFalse();
    model.see(form(TOKEN, true));
    assertThat(model.leadsOn().get()).isTrue();
    model.saveAgain();
    assertThat(model.leadsOn().get()).isFalse();
  }

  @Test
  void whoSaysThatItIsSavedIsNotLedOn() {
    fillForm();
    model.see(list(CardState.HEALTHY));
    model.markSaved();
    assertThat(model.leadsOn().get()).isFalse();
  }

  /** Who chose among several is asked what the card of theirs shows. */
  @Test
  void whereSomethingIsToBeLookedAtNobodyIsLedOn() {
    model.see(list(CardState.SEVERAL));
    fillForm();
    model.see(form(TOKEN, true));
    assertThat(model.isSaved()).isTrue();
    assertThat(model.leadsOn().get()).isFalse();
  }

  private static UpstackPage several(String... fields) {
    return new UpstackPage(
        UpstackPage.Screen.LINKEDIN_FORM,
        CardState.NOT_ON_THIS_PAGE,
        "",
        Box.NONE,
        false,
        "",
        List.of(fields),
        false);
  }

  private static UpstackPage form(Box box) {
    return new UpstackPage(
        UpstackPage.Screen.LINKEDIN_FORM, CardState.NOT_ON_THIS_PAGE, "", box, false);
  }

  private static UpstackPage formWithRules(String rules) {
    return new UpstackPage(
        UpstackPage.Screen.LINKEDIN_FORM, CardState.NOT_ON_THIS_PAGE, "", Box.TICKED, false, rules);
  }

  private void fillForm() {
    model.fill(token -> assertThat(token).isEqualTo(TOKEN));
    model.see(form(TOKEN, false));
  }

  private static UpstackPage form(String field, boolean saved) {
    return new UpstackPage(
        UpstackPage.Screen.LINKEDIN_FORM, CardState.NOT_ON_THIS_PAGE, field, Box.TICKED, saved);
  }

  private static UpstackPage list(CardState card) {
    return new UpstackPage(UpstackPage.Screen.DESTINATIONS, card, "", Box.NONE, false);
  }
}
