package dev.capiwizard.steps.productrequest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.wizard.Step;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One blue button, one press for the approval, and the way back from it. */
@Timeout(60)
@TestTiers.Heavy
class ProductRequestViewTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);
  private final ProductRequestModel model =
      new ProductRequestModel(
          rig.current(), new PortalAddresses(Endpoints.REAL.portal()), rig.clock());
  private int went;
  private int tried;
  private Step step;
  private Scene scene;

  @Test
  void theApprovalIsOnePressAndCanBeUndone() throws Exception {
    open("app");
    assertThat(blue()).containsExactly("open-products");
    press("requested");
    assertThat(blue()).as("nobody is to press it on the same day").isEmpty();
    press("approved");
    assertThat(went).isEqualTo(1);
    assertThat(step.status().getValue()).isEqualTo(StepStatus.DONE);
    assertThat(blue()).as("Next is the blue one").isEmpty();
    press("start-over");
    assertThat(step.status().getValue()).isEqualTo(StepStatus.TO_DO);
  }

  /** A problem that the person met stands against it: no approval is offered beside it. */
  @Test
  void whatStandsAgainstItComesFirst() throws Exception {
    open("products refused");
    assertThat(Toolkit.onFx(() -> scene.lookup("#approved"))).isNull();
    assertThat(went).isZero();
  }

  @Test
  void whatLinkedInDoesNotSeeIsLookedAtAgain() throws Exception {
    open("scope not granted");
    assertThat(blue()).containsExactly("open-products");
    assertThat(step.ownAct().get()).as("Next is not blue as well").isTrue();
    rig.now = rig.now.plusSeconds(3_600);
    press("approved");
    assertThat(went).isEqualTo(1);
    assertThat(model.contradiction()).isEmpty();
    assertThat(step.ownAct().get()).isFalse();
  }

  private void open(String sample) throws Exception {
    rig.change(one -> Objects.requireNonNull(SampleProgress.all().get(sample)));
    step =
        ProductRequestView.step(
            model, address -> {}, (opened, task) -> {}, () -> went++, () -> tried++);
    Toolkit.onFx(
        () -> {
          scene = new Scene((Parent) step.view(), 700, 500);
          step.shown();
          return layOut();
        });
  }

  private void press(String id) throws Exception {
    Toolkit.press(() -> (Button) scene.lookup("#" + id));
  }

  private List<String> blue() throws Exception {
    return Toolkit.onFx(
        () -> {
          layOut();
          return scene.getRoot().lookupAll(".button.accent").stream()
              .map(one -> one.getId())
              .toList();
        });
  }

  private boolean layOut() {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return true;
  }
}
