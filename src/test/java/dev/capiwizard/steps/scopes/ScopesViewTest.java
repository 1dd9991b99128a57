package dev.capiwizard.steps.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.steps.StepRig;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.wizard.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/** What the page says was granted follows what is known when it is opened. */
@TestTiers.Heavy
class ScopesViewTest {
  private final StepRig rig = new StepRig(Endpoints.REAL);

  @Test
  void whatASignInGrantedIsSaidWhenTheStepIsOpenedAgain() throws Exception {
    Step step =
        ScopesView.step(
            new ScopesModel(rig.current(), new PortalAddresses(Endpoints.REAL.portal())),
            address -> {},
            opened -> {},
            () -> {});
    rig.change(one -> SampleProgress.readyToSignIn(one, "86pracapp1acme"));
    assertThat(lines(step, "check-line")).isZero();
    rig.change(one -> with(one, "rw_conversions", "r_ads"));
    assertThat(lines(step, "check-line-ok")).isEqualTo(2);
    rig.change(one -> with(one, "rw_conversions"));
    assertThat(lines(step, "check-line-ok")).isEqualTo(1);
    assertThat(lines(step, "check-line-problem")).isEqualTo(1);
    assertThat(step.status().getValue()).isEqualTo(StepStatus.PROBLEM);
    assertThat(step.blocked().get()).isEmpty();
  }

  private long lines(Step step, String style) throws Exception {
    return Toolkit.onFx(
        () -> {
          Parent view = (Parent) step.view();
          if (view.getScene() == null) {
            var _ = new Scene(view, 700, 500);
          }
          step.shown();
          view.applyCss();
          view.layout();
          return view.lookupAll("." + style).stream()
              .filter(node -> node.getStyleClass().contains(style))
              .count();
        });
  }

  private static Connection with(Connection one, String... scopes) {
    return one.withToken(
        new TokenFacts(
            "abcd",
            350,
            one.created(),
            one.created().plus(Duration.ofDays(60)),
            Set.copyOf(Arrays.asList(scopes)),
            TokenFacts.Origin.SIGN_IN,
            null,
            null));
  }
}
