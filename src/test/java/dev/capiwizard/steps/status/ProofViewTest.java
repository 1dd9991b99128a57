package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.HeldWork;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.ShownFindings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The test conversion on the status page: two presses, and an outcome that changes no verdict. */
@Timeout(60)
@TestTiers.Heavy
class ProofViewTest {
  private static final Target.Rule PURCHASE = new Target.Rule("104012", "Purchase (CAPI)");
  private static final Target.Rule FOREIGN = new Target.Rule("109999", "Lead (CAPI)");

  @TempDir private Path folder;
  private StatusPage page;

  @AfterEach
  void close() throws Exception {
    page.close();
  }

  @Test
  void theFirstPressAsksAndTheSecondSends() throws Exception {
    open(Scenario.HAPPY, PURCHASE);
    page.press("#prove");
    assertThat(events()).isZero();
    assertThat(page.words())
        .contains("Send one test conversion?")
        .anySatisfy(
            words ->
                assertThat(words)
                    .contains("Purchase (CAPI)", "no test mode", "it should not be counted"));
    assertThat(focused().getAccessibleText()).contains("Send one test conversion?");
    page.press("#prove-send");
    assertThat(events()).isOne();
    assertThat(page.words()).anyMatch(words -> words.startsWith("Test conversion accepted"));
    assertThat(focused().getId()).isEqualTo("proof-accepted");
    assertThat(has("#prove-send")).isFalse();
    assertThat(verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(page.words())
        .noneMatch(words -> words.contains(page.world.rig.secrets.get(Kind.ACCESS_TOKEN)));
  }

  /** In the quick try, a test is the only proof that the token may send. */
  @Test
  void inTheQuickTryItIsAPlainButtonUntilOneWasAccepted() throws Exception {
    prepare(Scenario.HAPPY, PURCHASE);
    page.world.rig.change(one -> one.withWay(Way.QUICK_TRY));
    page.open();
    assertThat(looksLikeALink()).isFalse();
    page.press("#prove");
    page.press("#prove-send");
    assertThat(has("#proof-accepted")).isTrue();
    assertThat(looksLikeALink()).isTrue();
  }

  @Test
  void inTheDeveloperAppsWayItIsADetour() throws Exception {
    open(Scenario.HAPPY, PURCHASE);
    assertThat(looksLikeALink()).isTrue();
  }

  private boolean looksLikeALink() throws Exception {
    return Toolkit.onFx(
        () -> page.scene().lookup("#prove").getStyleClass().contains("link-button"));
  }

  @Test
  void notNowSendsNothingAndGoesBackToTheButton() throws Exception {
    open(Scenario.HAPPY, PURCHASE);
    page.press("#prove");
    page.press("#prove-leave");
    assertThat(events()).isZero();
    assertThat(focused().getId()).isEqualTo("prove");
    assertThat(has("#prove-send")).isFalse();
  }

  /** The card is made anew each second; whoever is on the button or in the field stays there. */
  @Test
  void aTickTakesNobodysFocusOrWords() throws Exception {
    open(Scenario.HAPPY);
    page.of(
        () -> {
          page.scene().lookup("#prove").requestFocus();
          page.world.rig.timer.advance(Duration.ofSeconds(2));
          return true;
        });
    assertThat(focused().getId()).isEqualTo("prove");
    page.press("#prove");
    type("1040");
    page.of(
        () -> {
          page.scene().lookup("#prove-number").requestFocus();
          page.world.rig.timer.advance(Duration.ofSeconds(2));
          return true;
        });
    assertThat(focused()).isInstanceOf(TextField.class);
    assertThat(((TextField) focused()).getText()).isEqualTo("1040");
  }

  @Test
  void whatIsRefusedIsToldAndTheCardStays() throws Exception {
    open(Scenario.RULES_NOT_LISTABLE);
    List<String> before = page.world.rig.connection().lastVerdict().codes();
    page.press("#prove");
    type(FOREIGN.id());
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_RULE_FOREIGN);
    assertThat(focused().getStyleClass()).contains("finding");
    assertThat(verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(page.words())
        .anyMatch(words -> words.endsWith("(CW-PROOF-01)") && words.contains("refused"));
    page.world.pass(Duration.ofMinutes(2));
    page.press("#check-now");
    assertThat(verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(page.world.rig.connection().lastVerdict().codes()).isEqualTo(before);
    assertThat(events()).as("no check sends one").isOne();
  }

  /** The checks cannot tell; the test conversion can. */
  @Test
  void aRedCardLearnsWhyFromIt() throws Exception {
    page = new StatusPage(Scenario.PROOF_NO_ROLE, folder, null).saved().shows(Shown.UNHEALTHY);
    page.open();
    assertThat(verdict()).isEqualTo(Verdict.UNHEALTHY);
    page.press("#prove");
    type("104012");
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_NOT_PERMITTED);
    assertThat(verdict()).isEqualTo(Verdict.UNHEALTHY);
    assertThat(page.blue()).containsExactly("fix-CW-UPSTACK-01");
    assertThat(page.words())
        .anyMatch(words -> words.endsWith("The test conversion below says more."))
        .anyMatch(words -> words.startsWith("Your token has both permissions."))
        .anyMatch(words -> words.startsWith("CW-PROOF-02 · An account manager"))
        .anyMatch(words -> words.startsWith("Test conversion refused for rule 104012,"));
  }

  @Test
  void severalRulesAreAChoice() throws Exception {
    open(Scenario.HAPPY, PURCHASE, FOREIGN);
    page.press("#prove");
    page.of(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Object> box = (ComboBox<Object>) page.scene().lookup("#prove-rule");
          box.setValue(box.getItems().get(1));
          return true;
        });
    Toolkit.settle();
    page.press("#prove-send");
    assertThat(last().rule()).isEqualTo("109999");
  }

  @Test
  void withoutAKnownRuleItsNumberIsTyped() throws Exception {
    open(Scenario.RULES_NOT_LISTABLE);
    page.press("#prove");
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_WITHOUT_RULE);
    type("Purchase");
    assertThat(found()).doesNotContain(FailureCode.PROOF_WITHOUT_RULE);
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_RULE_NO_NUMBER);
    type("507654321");
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_RULE_IS_ACCOUNT);
    assertThat(events()).isZero();
    type(" 104012 ");
    page.press("#prove-send");
    assertThat(last().accepted()).isTrue();
    assertThat(last().rule()).isEqualTo("104012");
  }

  @Test
  void aSecondOneWithinTheMinuteIsNotSent() throws Exception {
    open(Scenario.HAPPY, PURCHASE);
    page.press("#prove");
    page.press("#prove-send");
    page.press("#prove");
    page.press("#prove-send");
    assertThat(found()).contains(FailureCode.PROOF_TOO_SOON);
    assertThat(last().accepted()).isTrue();
    assertThat(events()).isOne();
  }

  @Test
  void theWindowWaitsElsewhereAndCanStopWaiting() throws Exception {
    HeldWork work = new HeldWork();
    prepare(Scenario.HAPPY, PURCHASE);
    page.open(new Background(work, page.world.rig.timer, Runnable::run));
    release(work);
    page.press("#prove");
    page.press("#prove-send");
    assertThat(page.words()).contains("Sending one test conversion…");
    assertThat(events()).isZero();
    page.press("#prove-cancel");
    assertThat(page.words()).doesNotContain("Sending one test conversion…");
    release(work);
    assertThat(events()).isZero();
    assertThat(page.world.rig.connection().proof()).isNull();
  }

  @Test
  void aTokenThatLinkedInRefusesIsNotTested() throws Exception {
    prepare(Scenario.HAPPY, PURCHASE);
    page.world.practice.revokeTokens();
    page.open();
    assertThat(page.of(() -> page.scene().lookup("#prove").isVisible())).isFalse();
  }

  @Test
  void aNewTokenForgetsTheTestOfTheOldOne() throws Exception {
    open(Scenario.HAPPY, PURCHASE);
    page.press("#prove");
    page.press("#prove-send");
    var next = page.world.mint();
    page.world.rig.secrets.put(Kind.ACCESS_TOKEN, next.accessToken());
    page.world.rig.change(
        one -> one.withToken(next.facts(dev.capiwizard.connection.TokenFacts.Origin.SIGN_IN)));
    page.press("#check-now");
    assertThat(has("#proof-accepted")).isFalse();
  }

  private void open(Scenario scenario, Target.Rule... rules) throws Exception {
    prepare(scenario, rules);
    page.open();
  }

  private void prepare(Scenario scenario, Target.Rule... rules) throws Exception {
    page = new StatusPage(scenario, folder, null).saved().shows(Shown.HEALTHY);
    page.world.rig.change(
        one ->
            one.withTarget(
                new Target(
                    "urn:li:sponsoredAccount:507654321",
                    "Acme Ads",
                    "ACCOUNT_MANAGER",
                    List.of(rules))));
  }

  private void type(String text) throws Exception {
    page.of(
        () -> {
          ((TextField) page.scene().lookup("#prove-number")).setText(text);
          return true;
        });
  }

  private long events() {
    return page.world.practice.observed().stream()
        .filter(call -> call.path().contains("conversionEvents"))
        .count();
  }

  private Proof last() {
    return page.world.rig.connection().proof();
  }

  private Verdict verdict() throws Exception {
    return page.of(() -> page.model().card().verdict());
  }

  private Node focused() throws Exception {
    return page.of(() -> page.scene().getFocusOwner());
  }

  private boolean has(String selector) throws Exception {
    return page.of(() -> page.scene().lookup(selector) != null);
  }

  private List<FailureCode> found() throws Exception {
    return page.of(() -> List.copyOf(ShownFindings.in(page.scene().getRoot())));
  }

  private static void release(HeldWork work) throws Exception {
    Toolkit.onFx(
        () -> {
          work.release();
          return true;
        });
    Toolkit.settle();
  }
}
