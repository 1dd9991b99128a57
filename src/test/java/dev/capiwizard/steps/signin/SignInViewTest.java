package dev.capiwizard.steps.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.DeveloperApp;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.linkedin.PortalAddresses;
import dev.capiwizard.oauth.RedirectUri;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.steps.MemberLogin;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.GoingOn;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.wizard.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a sign-in begins and leads on, and the ways out of one that failed. */
@Timeout(60)
@TestTiers.Heavy
class SignInViewTest {
  private final List<StepId> opened = new ArrayList<>();
  private PracticeRig world;
  private SignInModel model;
  private int went;
  private Step step;
  private Scene scene;

  private final List<String> copied = new ArrayList<>();

  @BeforeEach
  void begin() throws Exception {
    world = new PracticeRig(Scenario.HAPPY);
    open(new SignInWays(false));
  }

  /** The step as it is at the beginning, in a scene of its own. */
  private void open(SignInWays ways) throws Exception {
    model = SignInRig.model(world);
    step =
        SignInView.step(
            model,
            ways,
            new SignInPages(
                Toolkit.cookies(), (host, told) -> told.accept(Optional.empty()), sighting -> {}),
            address -> {},
            address -> {},
            opened::add,
            new PortalAddresses(world.rig.connection().endpoints().portal()),
            copied::add,
            () -> went++,
            new GoingOn(world.rig.background, () -> went++));
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

  /** A company’s rules may ask for the system’s browser. */
  @Test
  void whereTheOwnBrowserComesFirstNoPageOpensByItself() throws Exception {
    open(new SignInWays(true));
    ready(DeveloperApp.Use.ONLY_THIS);
    show();
    assertThat(phase()).isEqualTo(Phase.READY);
    assertThat(ways()).containsExactly("use-my-browser blue", "sign-in-here");
    press("sign-in-here");
    assertThat(phase()).as("by a press it does").isEqualTo(Phase.AT_LINKEDIN);
    press("cancel-sign-in");
  }

  /** What went wrong has the same order as the beginning. */
  @Test
  void afterAFailureTheFirstWayIsTheFirstAgain() throws Exception {
    failWith(FailureCode.LOGIN_CANCELLED);
    assertThat(ways()).containsExactly("sign-in-here blue", "use-my-browser");
    open(new SignInWays(true));
    failWith(FailureCode.LOGIN_CANCELLED);
    assertThat(ways()).containsExactly("use-my-browser blue", "sign-in-here");
    failWith(FailureCode.REDIRECT_MISMATCH);
    assertThat(buttons()).contains("sign-in-here").doesNotContain("use-my-browser");
    press("sign-in-here");
    assertThat(phase()).as("the one way beside the mending").isEqualTo(Phase.IN_OWN_BROWSER);
  }

  private List<String> ways() throws Exception {
    List<String> both = List.of("sign-in-here", "use-my-browser");
    assertThat(buttons()).containsAll(both);
    return Toolkit.onFx(
        () ->
            scene.lookup("#sign-in-here").getParent().getChildrenUnmodifiable().stream()
                .filter(one -> both.contains(one.getId()))
                .map(one -> one.getId() + (one.getStyleClass().contains("accent") ? " blue" : ""))
                .toList());
  }

  @Test
  void aFailureStaysThoughAnotherStepWasLookedAt() throws Exception {
    failWith(FailureCode.REDIRECT_MISMATCH);
    show();
    assertThat(Toolkit.onFx(() -> model.phase().get())).isEqualTo(Phase.FAILED);
  }

  @Test
  void whoPastesATokenHasOneBlueButtonAtMost() throws Exception {
    assertThat(buttons()).contains("have-token");
    press("have-token");
    assertThat(buttons()).contains("check-token", "sign-in-here");
    assertThat(blue()).as("nothing is pasted yet").isEmpty();
    Toolkit.onFx(
        () -> {
          ((TextField) scene.lookup("#paste-token")).setText("AQ");
          return true;
        });
    assertThat(blue()).containsExactly("check-token");
  }

  private List<String> blue() throws Exception {
    return Toolkit.onFx(
        () ->
            scene.getRoot().lookupAll(".button.accent").stream().map(one -> one.getId()).toList());
  }

  @Test
  void whoPastedTheTokenTwicePastesItOnceAndDoesNotSignIn() throws Exception {
    assertThat(buttons()).contains("have-token");
    press("have-token");
    assertThat(buttons()).contains("check-token");
    Toolkit.onFx(
        () -> {
          String token = "AQ" + "x".repeat(318);
          model.pasteToken(
              token + token, "", dev.capiwizard.connection.TokenFacts.Origin.TOKEN_GENERATOR);
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

  @Test
  void linkedInsPageOpensWithTheStepAndNotAgainAfterStop() throws Exception {
    ready(DeveloperApp.Use.ONLY_THIS);
    show();
    assertThat(phase()).isEqualTo(Phase.AT_LINKEDIN);
    assertThat(buttons()).contains("use-my-browser", "cancel-sign-in", "have-token");
    Toolkit.await(() -> String.valueOf(scene.getFocusOwner()).contains("web-view"));
    press("cancel-sign-in");
    show();
    assertThat(phase()).isEqualTo(Phase.READY);
    assertThat(buttons()).contains("sign-in-here", "use-my-browser", "have-token");
  }

  @Test
  void whereTheAppIsSharedTheWarningWantsItsPress() throws Exception {
    ready(DeveloperApp.Use.SHARED);
    show();
    assertThat(phase()).isEqualTo(Phase.READY);
    assertThat(buttons()).contains("sign-in-here");
    // The step was made before step 2 said so, as where a person looks ahead.
    assertThat(texts()).contains(Texts.of("signin").get("shared.title"));
  }

  @Test
  void whoHasATokenLeavesThePageForItsField() throws Exception {
    ready(DeveloperApp.Use.ONLY_THIS);
    show();
    press("have-token");
    assertThat(phase()).isEqualTo(Phase.READY);
    assertThat(buttons()).contains("check-token");
  }

  @Test
  void afterASignInTheWayLeadsOnByItself() throws Exception {
    signIn(Phase.AT_LINKEDIN);
    assertThat(texts()).contains("Acme Ads, Account Manager. Going on to Upstack…");
    assertThat(went).isZero();
    pass();
    assertThat(went).isEqualTo(1);
    assertThat(buttons()).doesNotContain("stay");
  }

  @Test
  void whoStaysIsNotLedOn() throws Exception {
    signIn(Phase.AT_LINKEDIN);
    press("stay");
    assertThat(buttons()).doesNotContain("stay");
    pass();
    assertThat(went).isZero();
  }

  @Test
  void whoLeavesTheStepIsNotLedOn() throws Exception {
    signIn(Phase.AT_LINKEDIN);
    Toolkit.onFx(
        () -> {
          step.hidden();
          return true;
        });
    pass();
    assertThat(went).isZero();
  }

  @Test
  void theOwnBrowsersAccountsAreShownAndAYesGoesOn() throws Exception {
    signIn(Phase.IN_OWN_BROWSER);
    assertThat(phase()).isEqualTo(Phase.UNCONFIRMED);
    assertThat(texts()).anyMatch(text -> text.startsWith("Acme Ads (") && text.endsWith("Manager"));
    for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
      Toolkit.onFx(
          () -> {
            new Theme(theme).apply(scene);
            return true;
          });
      TestPictures.take(scene, "signin-owner-" + theme);
    }
    pass();
    assertThat(went).isZero();
    press("confirm-owner");
    assertThat(phase()).isEqualTo(Phase.DONE);
    assertThat(went).isEqualTo(1);
  }

  @Test
  void theOwnBrowserOfSomebodyElseIsLeftForThisWindow() throws Exception {
    signIn(Phase.IN_OWN_BROWSER);
    press("sign-in-here");
    assertThat(phase()).isEqualTo(Phase.AT_LINKEDIN);
    assertThat(world.rig.connection().token()).isNull();
    press("cancel-sign-in");
  }

  private void ready(DeveloperApp.Use use) {
    world.rig.change(
        one -> {
          Connection ready =
              SampleProgress.readyToSignIn(one, world.practice.addresses().clientId());
          return ready.withApp(ready.app().withUse(use));
        });
  }

  private void signIn(Phase way) throws Exception {
    Toolkit.onFx(
        () -> {
          model.start(new MemberLogin(world.practice), way);
          return true;
        });
    assertThat(buttons()).isNotEmpty();
  }

  private void pass() throws Exception {
    Toolkit.onFx(
        () -> {
          world.rig.timer.advance(GoingOn.MOMENT);
          return true;
        });
  }

  private Phase phase() throws Exception {
    return Toolkit.onFx(() -> model.phase().get());
  }

  private List<String> texts() throws Exception {
    assertThat(buttons()).isNotNull();
    return Toolkit.onFx(
        () ->
            scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(one -> ((Label) one).getText())
                .toList());
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
