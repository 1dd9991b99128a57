package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.steps.signin.SignInModel.Phase;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.wizard.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways out of a sign-in that failed. */
@Timeout(60)
@TestTiers.Heavy
class SignInViewTest {
  private final List<StepId> opened = new ArrayList<>();
  private PracticeRig world;
  private SignInModel model;
  private Step step;
  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    world = new PracticeRig(Scenario.HAPPY);
    model =
        new SignInModel(
            world.rig.current(),
            world.oauth,
            world.checks,
            world.rig.store(),
            world.rig.background,
            world.rig.clock(),
            RedirectUri.DEFAULT);
    step =
        SignInView.step(
            model,
            new SignInView.Pages(Toolkit.cookies(), (host, told) -> told.accept(Optional.empty())),
            address -> {},
            address -> {},
            opened::add,
            new PortalAddresses(world.rig.connection().endpoints().portal()));
    Toolkit.onFx(() -> scene = new Scene((javafx.scene.Parent) step.view(), 700, 500));
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void whoHasMendedTheAppSignsInAnew() throws Exception {
    failWith(FailureCode.REDIRECT_MISMATCH);
    assertThat(buttons()).contains("fix-app", "sign-in-here").doesNotContain("check-token");
    press("fix-app");
    assertThat(opened).containsExactly(StepId.APP);
    show();
    assertThat(Toolkit.onFx(() -> model.phase().get())).isEqualTo(Phase.READY);
    assertThat(buttons()).contains("sign-in-here", "use-my-browser").doesNotContain("fix-app");
  }

  @Test
  void aFailureStaysThoughAnotherStepWasLookedAt() throws Exception {
    failWith(FailureCode.REDIRECT_MISMATCH);
    show();
    assertThat(Toolkit.onFx(() -> model.phase().get())).isEqualTo(Phase.FAILED);
  }

  @Test
  void whoPastedTheTokenTwicePastesItOnceAndDoesNotSignIn() throws Exception {
    assertThat(buttons()).contains("have-token");
    press("have-token");
    assertThat(buttons()).contains("check-token");
    Toolkit.onFx(
        () -> {
          ((RadioButton) scene.lookup("#from-campaign-manager")).setSelected(true);
          return true;
        });
    Toolkit.onFx(
        () -> {
          String token = "AQ" + "x".repeat(318);
          model.pasteToken(
              token + token, dev.capiwizard.connection.TokenFacts.Origin.TOKEN_GENERATOR);
          // As a window does before the next frame; a scene without one is laid out by nobody.
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return true;
        });
    assertThat(Toolkit.onFx(() -> model.failure().orElseThrow().code()))
        .isEqualTo(FailureCode.TOKEN_DOUBLED);
    assertThat(buttons()).contains("check-token").doesNotContain("sign-in-here", "use-my-browser");
    // With the frames that follow; how many that takes is the computer's to say.
    Toolkit.await(() -> String.valueOf(scene.getFocusOwner()).contains("paste-token"));
    assertThat(
            Toolkit.onFx(() -> ((RadioButton) scene.lookup("#from-campaign-manager")).isSelected()))
        .isTrue();
  }

  /** The code in the browser is still good: the field stays, with the text marked. */
  @Test
  void theFieldStaysAfterAWrongPaste() throws Exception {
    Toolkit.onFx(
        () -> {
          model.start(request -> new CompletableFuture<>(), Phase.IN_OWN_BROWSER);
          return true;
        });
    assertThat(buttons()).contains("take-address");
    TextField field = Toolkit.onFx(() -> (TextField) scene.lookup("#returned-address"));
    for (String wrong :
        List.of("hello", RedirectUri.DEFAULT + "?code=x&state=foreign", "WPL_AP1.abc.MTI==")) {
      Toolkit.onFx(
          () -> {
            field.setText(wrong);
            return true;
          });
      press("take-address");
      assertThat(Toolkit.onFx(() -> scene.lookup("#returned-address"))).isSameAs(field);
      assertThat(Toolkit.onFx(field::getSelectedText)).isEqualTo(wrong);
      assertThat(Toolkit.onFx(() -> model.phase().get())).isEqualTo(Phase.IN_OWN_BROWSER);
    }
    assertThat(
            Toolkit.onFx(
                () ->
                    scene.getRoot().lookupAll(".label").stream()
                        .map(one -> ((Label) one).getText())
                        .toList()))
        .anyMatch(text -> text.contains(FailureCode.PASTED_SECRET.id()));
  }

  private void failWith(FailureCode code) throws Exception {
    Toolkit.onFx(
        () -> {
          model.start(
              request -> CompletableFuture.failedFuture(new FailureException(code)),
              Phase.AT_LINKEDIN);
          return true;
        });
    assertThat(Toolkit.onFx(() -> model.failure().orElseThrow().code())).isEqualTo(code);
  }

  private void show() throws Exception {
    Toolkit.onFx(
        () -> {
          step.shown();
          return true;
        });
  }

  private void press(String id) throws Exception {
    Toolkit.press(() -> (Button) scene.lookup("#" + id));
  }

  private List<String> buttons() throws Exception {
    return Toolkit.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.getRoot().lookupAll(".button").stream()
              .map(one -> one.getId())
              .filter(one -> one != null)
              .collect(Collectors.toList());
        });
  }
}
