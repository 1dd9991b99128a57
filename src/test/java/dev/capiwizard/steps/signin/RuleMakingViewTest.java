package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.linkedin.RuleType;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.steps.ApiBetween;
import dev.capiwizard.steps.MemberLogin;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.wizard.Step;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form for a conversion rule, its second press, and what comes of it, as a person sees it. */
@Timeout(60)
@TestTiers.Heavy
class RuleMakingViewTest {
  private static final Texts TEXTS = Texts.of("rule");

  private final List<String> copied = new ArrayList<>();
  private final List<URI> opened = new ArrayList<>();
  private final ApiBetween api = new ApiBetween();
  private PracticeRig world;
  private SignInModel model;
  private Stage stage;
  private Scene scene;

  @AfterEach
  void end() throws Exception {
    Toolkit.onFx(
        () -> {
          stage.hide();
          return true;
        });
    world.close();
    api.close();
  }

  @Test
  void theEffectIsToldBeforeTheSecondPress() throws Exception {
    begin(Scenario.RULE_MADE, Theme.Choice.LIGHT);
    assertThat(has("rule-form")).isFalse();
    press("fix-rule");
    assertThat(of(() -> ((RadioButton) find("rule-sets-none")).isSelected())).isTrue();
    assertThat(of(() -> find("rule-continue").isDisabled())).as("no type yet").isTrue();
    assertThat(of(() -> find("rule-missing").isVisible())).as("it says why").isTrue();
    choose(RuleType.LEAD);
    assertThat(of(() -> find("rule-missing").isVisible())).isFalse();
    press("rule-continue");
    assertThat(texts())
        .contains("Acme Ads (507654321)", "A rule can be switched off later, not deleted.")
        .contains("30 days after a click, 7 days after a view");
    press("rule-change");
    assertThat(of(() -> ((TextField) find("rule-name")).getText())).isEqualTo("Lead (CAPI)");
    press("rule-continue");
    press("rule-make");
    assertThat(texts()).contains("LinkedIn made the rule “Lead (CAPI)”.");
    assertThat(has("rules")).isTrue();
    assertThat(model.state().blocked().get()).isEmpty();
    TestPictures.take(scene, "rule-made");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void aRefusalLeadsToTheWayByHand(Theme.Choice theme) throws Exception {
    begin(Scenario.RULE_REFUSED, theme);
    press("fix-rule");
    choose(RuleType.LEAD);
    TestPictures.take(scene, "rule-form-" + theme);
    press("rule-continue");
    TestPictures.take(scene, "rule-confirm-" + theme);
    press("rule-make");
    TestPictures.take(scene, "rule-refused-" + theme);
    assertThat(texts())
        .anyMatch(text -> text.contains(FailureCode.RULE_REFUSED.id()))
        .anyMatch(text -> text.contains("choose Direct API"));
    assertThat(of(() -> bottom(find("rule-name-copied-copy"))))
        .as("the name is at hand before it is to be pasted")
        .isLessThan(of(() -> bottom(label(TEXTS.get("hand.2")))));
    assertThat(blue()).containsExactly("rule-open-manager");
    press("rule-open-manager");
    assertThat(opened).singleElement().asString().endsWith("/campaignmanager/accounts");
    assertThat(blue()).containsExactly("rule-look");
    press("rule-look");
    assertThat(texts()).anyMatch(text -> text.startsWith("LinkedIn lists no rule"));
    press("rule-name-copied-copy");
    assertThat(copied).containsExactly("Lead (CAPI)");
    try (PracticeMember member = new PracticeMember(world.practice.addresses())) {
      member.makeRule("Lead (CAPI)");
    }
    press("rule-look");
    assertThat(has("rules")).isTrue();
  }

  @Test
  void aNameOfSeveralLinesOrTooManyLettersIsToldAndKept() throws Exception {
    begin(Scenario.RULE_MADE, Theme.Choice.LIGHT);
    press("fix-rule");
    choose(RuleType.LEAD);
    paste("Leads of\nspring");
    assertThat(of(() -> ((TextField) find("rule-name")).getText())).isEqualTo("Leads of spring");
    assertThat(texts()).anyMatch(text -> text.contains(FailureCode.RULE_NAME_LINES.id()));
    assertThat(of(() -> find("rule-continue").isDisabled())).isFalse();
    paste("x".repeat(RuleName.MOST + 1));
    assertThat(of(() -> ((TextField) find("rule-name")).getText())).hasSize(RuleName.MOST + 1);
    assertThat(texts()).anyMatch(text -> text.contains(FailureCode.RULE_NAME_TOO_LONG.id()));
    assertThat(of(() -> find("rule-continue").isDisabled())).isTrue();
    TestPictures.take(scene, "rule-name-too-long");
  }

  /** The answer to the one call that makes the rule breaks off, and no list tells at once. */
  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void afterHalfAnAnswerTheEntriesStayAndTheListIsLookedAtFirst(Theme.Choice theme)
      throws Exception {
    begin(Scenario.RULE_MADE, theme);
    press("fix-rule");
    choose(RuleType.LEAD);
    paste("Leads of spring");
    press("rule-continue");
    api.answering =
        (asked, own) ->
            asked.startsWith("POST")
                ? ApiBetween.json(201, "{\"id\":1042")
                : posts() == 0 ? own : ApiBetween.json(500, "{}");
    press("rule-make");
    assertThat(texts())
        .anyMatch(text -> text.contains(FailureCode.RULE_UNCLEAR.id()))
        .anyMatch(text -> text.contains("before we send anything again"))
        .contains("LinkedIn did not confirm the rule.")
        .doesNotContain(TEXTS.get("nothing.made"));
    assertThat(blue()).containsExactly("rule-look");
    TestPictures.take(scene, "rule-unclear-" + theme);
    press("rule-change");
    assertThat(of(() -> ((TextField) find("rule-name")).getText())).isEqualTo("Leads of spring");
    press("rule-continue");
    press("rule-make");
    assertThat(posts()).as("what cannot be read is not sent again").isOne();
    assertThat(texts())
        .contains(TEXTS.get("nothing.more"))
        .as("there may be one")
        .doesNotContain(TEXTS.get("nothing.made"));
    api.answering = (asked, own) -> own;
    press("rule-look");
    assertThat(has("rules")).isTrue();
    assertThat(rules()).containsExactly("Leads of spring");
    assertThat(posts()).isOne();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void anAccountThatHasGoneMeanwhileIsNamedAndTheEntriesStay(Theme.Choice theme) throws Exception {
    begin(Scenario.RULE_MADE, theme);
    press("fix-rule");
    choose(RuleType.LEAD);
    paste("Leads of spring");
    press("rule-continue");
    api.answering = (asked, own) -> ApiBetween.json(403, "{\"status\":403}");
    press("rule-make");
    assertThat(posts()).isZero();
    assertThat(texts())
        .anyMatch(text -> text.contains(FailureCode.ACCOUNT_GONE.id()))
        .contains("LinkedIn did not confirm the rule.", TEXTS.get("nothing.made"));
    TestPictures.take(scene, "rule-account-gone-" + theme);
    press("rule-look");
    assertThat(has("rule-form")).isFalse();
    TestPictures.take(scene, "rule-account-stays-gone-" + theme);
    api.answering = (asked, own) -> own;
    press("check-again");
    assertThat(of(() -> ((TextField) find("rule-name")).getText())).isEqualTo("Leads of spring");
  }

  private List<String> rules() {
    return Objects.requireNonNull(world.rig.connection().target()).rules().stream()
        .map(Target.Rule::name)
        .toList();
  }

  private long posts() {
    return api.asked.stream().filter(one -> one.startsWith("POST")).count();
  }

  /** The label of one has a question mark, which is higher than a label. */
  @Test
  void theTwoWindowsStandAtOneHeight() throws Exception {
    begin(Scenario.RULE_MADE, Theme.Choice.LIGHT);
    press("fix-rule");
    Toolkit.frames(2);
    assertThat(of(() -> bottom(find("rule-click"))))
        .isCloseTo(of(() -> bottom(find("rule-view"))), within(0.5));
  }

  @Test
  void whoWantsNoneNowIsBackAtWhatLinkedInSays() throws Exception {
    begin(Scenario.RULE_MADE, Theme.Choice.LIGHT);
    press("fix-rule");
    press("rule-cancel");
    assertThat(has("fix-rule")).isTrue();
    assertThat(has("rule-form")).isFalse();
  }

  private void begin(Scenario scenario, Theme.Choice theme) throws Exception {
    world = new PracticeRig(scenario, api::before);
    model = SignInRig.model(world);
    Toolkit.onFx(
        () -> {
          Step step =
              SignInView.step(
                  model,
                  new SignInWays(false),
                  new SignInPages(
                      Toolkit.cookies(),
                      (host, told) -> told.accept(Optional.empty()),
                      sighting -> {}),
                  address -> {},
                  opened::add,
                  id -> {},
                  new PortalAddresses(world.rig.connection().endpoints().portal()),
                  copied::add,
                  () -> {},
                  new GoingOn(world.rig.background, () -> {}));
          scene = new Scene((Parent) step.view(), 660, 520);
          new Theme(theme).apply(scene);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          model.start(new MemberLogin(world.practice), Phase.AT_LINKEDIN);
          return true;
        });
    Toolkit.settle();
  }

  private void choose(RuleType type) throws Exception {
    // By the model: the list is a window of its own, which the walks open.
    of(
        () -> {
          model.ruleForm().setType(type);
          model.ruleForm().go(RuleForm.Stage.FILLING);
          return true;
        });
    Toolkit.settle();
  }

  private void paste(String text) throws Exception {
    of(
        () -> {
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
          TextField field = (TextField) find("rule-name");
          field.selectAll();
          field.paste();
          return true;
        });
    Toolkit.settle();
  }

  private List<String> blue() throws Exception {
    return of(() -> scene.getRoot().lookupAll(".button.accent").stream().map(Node::getId).toList());
  }

  private Node label(String text) {
    return scene.getRoot().lookupAll(".label").stream()
        .filter(one -> one instanceof Label label && text.equals(label.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxY();
  }

  private void press(String id) throws Exception {
    Toolkit.press(() -> (Button) find(id));
    Toolkit.settle();
  }

  private Node find(String id) {
    return scene.lookup("#" + id);
  }

  private boolean has(String id) throws Exception {
    return of(() -> scene.lookup("#" + id) != null);
  }

  private static <T> T of(java.util.concurrent.Callable<T> look) throws Exception {
    return Toolkit.onFx(look);
  }

  private List<String> texts() throws Exception {
    return of(
        () ->
            scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(one -> ((Label) one).getText())
                .toList());
  }
}
