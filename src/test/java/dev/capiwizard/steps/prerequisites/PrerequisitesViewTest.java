package dev.capiwizard.steps.prerequisites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Need;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.wizard.Step;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One press for all that is needed, and a word for what lacks. */
@Timeout(60)
@TestTiers.Heavy
class PrerequisitesViewTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private String copied = "";
  private int went;
  private Step step;
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    step =
        PrerequisitesView.step(
            new PrerequisitesModel(rig.current()),
            text -> copied = text,
            address -> {},
            () -> went++);
    Toolkit.onFx(() -> scene = new Scene((Parent) step.view(), 700, 500));
    show();
  }

  @Test
  void onePressMarksAllAndGoesOn() throws Exception {
    press("have-all");
    assertThat(went).isEqualTo(1);
    assertThat(step.blocked().get()).isEmpty();
    show();
    assertThat(button("have-all").isVisible()).as("for people who come back").isFalse();
  }

  @Test
  void whatLacksIsNamedAndTheRestIsMarked() throws Exception {
    press("need-role");
    press("lack-role");
    assertThat(button("have-all").getText()).isEqualTo("I have the others");
    press("have-all");
    assertThat(went).isZero();
    assertThat(step.blocked().get()).isEqualTo("Still open: your role on the ad account.");
    assertThat(step.note().get()).isEqualTo("Open: role");
    assertThat(button("need-role").getAccessibleText()).contains("you don’t have this yet");
    press("have-role");
    assertThat(step.blocked().get()).isEmpty();
    assertThat(step.note().get()).isEmpty();
  }

  @Test
  void aRowTellsHowToCheckAndWhomToAsk() throws Exception {
    press("need-rule");
    assertThat(Toolkit.onFx(() -> scene.lookup(".help-text"))).isInstanceOf(TextFlow.class);
    press("ask-rule");
    assertThat(text(".help-text")).contains("Campaign Manager");
    press("copy-ask-rule");
    assertThat(copied).startsWith("Hi, could you please create a conversion rule");
    press("need-rule");
    assertThat(Toolkit.onFx(() -> button("ask-rule").getParent().getParent().isVisible()))
        .isFalse();
  }

  @Test
  void whatLinkedInDoesNotSeeIsOpenAgain() throws Exception {
    rig.change(one -> Objects.requireNonNull(SampleProgress.all().get("only a viewer")));
    show();
    assertThat(button("need-" + Need.ROLE.id()).getAccessibleText()).contains("Open again");
    assertThat(button("have-all").isVisible()).isFalse();
    assertThat(step.blocked().get()).isEmpty();
  }

  private String text(String selector) throws Exception {
    return Toolkit.onFx(() -> ((Labeled) scene.lookup(selector)).getText());
  }

  private Button button(String id) {
    return (Button) scene.lookup("#" + id);
  }

  private void press(String id) throws Exception {
    Toolkit.press(() -> button(id));
  }

  private void show() throws Exception {
    Toolkit.onFx(
        () -> {
          step.shown();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return true;
        });
  }
}
