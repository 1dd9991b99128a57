package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.RuleType;
import dev.capiwizard.practice.PracticeMember;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.practice.web.Observed;
import dev.capiwizard.steps.MemberLogin;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.steps.signin.RuleForm.Stage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A rule is made by two presses, against the practice LinkedIn over real HTTP. */
@Execution(ExecutionMode.CONCURRENT)
class RuleFormTest {
  private PracticeRig world;
  private SignInModel model;
  private RuleForm form;

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void theRuleThatWasMadeIsChosen() throws Exception {
    begin(Scenario.RULE_MADE);
    fill();
    assertThat(posts()).as("one press makes nothing").isZero();
    form.go(Stage.CONFIRMING);
    form.make();
    assertThat(posts()).isEqualTo(1);
    assertThat(form.isOpen()).isFalse();
    assertThat(form.made()).isEqualTo("Lead (CAPI)");
    assertThat(rules()).extracting(Target.Rule::name).containsExactly("Lead (CAPI)");
    assertThat(model.reading().orElseThrow().codes())
        .containsExactly(FailureCode.RULE_WITHOUT_CAMPAIGN);
    assertThat(model.state().blocked().get()).isEmpty();
  }

  @Test
  void withAllAdSetsNothingIsLeftToDo() throws Exception {
    begin(Scenario.RULE_MADE);
    fill();
    form.setForAllAdSets(true);
    form.go(Stage.CONFIRMING);
    form.make();
    assertThat(model.reading().orElseThrow().codes()).isEmpty();
  }

  @Test
  void aPressWithoutTheSecondMakesNothing() throws Exception {
    begin(Scenario.RULE_MADE);
    fill();
    form.make();
    assertThat(posts()).isZero();
  }

  @Test
  void aRefusalKeepsTokenAndEntriesAndTheRuleMadeByHandIsChosen() throws Exception {
    begin(Scenario.RULE_REFUSED);
    fill();
    form.go(Stage.CONFIRMING);
    form.make();
    assertThat(form.failure().map(FailureException::code)).contains(FailureCode.RULE_REFUSED);
    assertThat(form.stage()).isEqualTo(Stage.FAILED);
    assertThat(form.isOpen()).isTrue();
    assertThat(form.name().typed()).isEqualTo("Lead (CAPI)");
    assertThat(model.token()).isPresent();
    assertThat(model.reading().orElseThrow().isTokenFine()).isTrue();
    try (PracticeMember member = new PracticeMember(world.practice.addresses())) {
      member.makeRule("By hand");
    }
    model.checkAgain();
    assertThat(form.isOpen()).isFalse();
    assertThat(rules()).extracting(Target.Rule::name).containsExactly("By hand");
    assertThat(model.state().blocked().get()).isEmpty();
  }

  @Test
  void whereThereIsARuleThereIsNoForm() throws Exception {
    begin(Scenario.HAPPY);
    form.go(Stage.FILLING);
    assertThat(form.isOpen()).isFalse();
  }

  @Test
  void aNameInSeveralLinesIsJoinedAndThatIsSaid() throws Exception {
    begin(Scenario.RULE_MADE);
    form.name().set(form.name().pasted("Leads of\r\nspring\n"));
    assertThat(form.name().clean()).isEqualTo("Leads of spring");
    assertThat(form.name().message().finding()).isEqualTo(FailureCode.RULE_NAME_LINES);
    form.name().set(form.name().pasted("Leads of spring\n"));
    assertThat(form.name().message().finding()).as("an end of the line alone").isNull();
  }

  @Test
  void aNameThatIsTooLongIsKeptAndNotSent() throws Exception {
    begin(Scenario.RULE_MADE);
    fill();
    String most = "é".repeat(RuleName.MOST);
    form.name().set(most);
    assertThat(form.isComplete()).isTrue();
    form.name().set(most + "x");
    assertThat(form.name().message().finding()).isEqualTo(FailureCode.RULE_NAME_TOO_LONG);
    assertThat(form.isComplete()).isFalse();
    assertThat(form.name().typed()).hasSize(RuleName.MOST + 1);
    form.go(Stage.CONFIRMING);
    form.make();
    assertThat(posts()).isZero();
  }

  @Test
  void aYearGoesWithSomeTypesOnly() throws Exception {
    begin(Scenario.RULE_MADE);
    form.setType(RuleType.PURCHASE);
    assertThat(form.clickDays()).isEqualTo(30);
    assertThat(form.viewDays()).isEqualTo(7);
    form.setClickDays(365);
    form.setType(RuleType.SALES_QUALIFIED_LEAD);
    assertThat(form.clickDays()).isEqualTo(90);
    assertThat(form.name().typed())
        .as("a name that nobody typed")
        .startsWith("Sales qualified lead");
    form.name().set("Mine");
    form.setType(RuleType.LEAD);
    assertThat(form.name().typed()).isEqualTo("Mine");
  }

  private void fill() {
    form.go(Stage.FILLING);
    assertThat(form.isOpen()).isTrue();
    form.setType(RuleType.LEAD);
    assertThat(form.isComplete()).isTrue();
  }

  private long posts() {
    return world.practice.observed().stream()
        .filter(one -> one.method().equals("POST"))
        .map(Observed::path)
        .filter(path -> path.equals("/rest/conversions"))
        .count();
  }

  private List<Target.Rule> rules() {
    return Objects.requireNonNull(world.rig.connection().target()).rules();
  }

  private void begin(Scenario scenario) throws Exception {
    world = new PracticeRig(scenario);
    model = SignInRig.model(world);
    form = model.ruleForm();
    model.start(new MemberLogin(world.practice), Phase.AT_LINKEDIN);
  }
}
