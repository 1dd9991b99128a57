package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.platform.job.NoBackgroundJob;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.reminders.ReminderFile;
import dev.capiwizard.reminders.ReminderJob;
import dev.capiwizard.reminders.ReminderOffer;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.steps.PracticeRig;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.wizard.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be done next is what comes first, and is the blue button. */
@Timeout(60)
@TestTiers.Heavy
class StatusViewTest {
  @TempDir private Path folder;

  private PracticeRig world;
  private StatusModel model;
  private Scene scene;

  @AfterEach
  void end() {
    model.end();
    world.close();
  }

  /** Below the card it was off the screen, and reminders stayed off by accident. */
  @ParameterizedTest
  @EnumSource(
      value = Shown.class,
      names = {"HEALTHY", "NEITHER"})
  void theQuestionAboutRemindersStandsAboveTheCard(Shown shown) throws Exception {
    open(shown);
    Toolkit.await(() -> scene.lookup("#remind-yes") instanceof Button);
    assertThat(top("#remind-yes")).isLessThan(top("#destination-card"));
    assertThat(styles("#remind-yes")).contains("accent");
    TestPictures.take(scene, "status-question-" + shown);
    Toolkit.onFx(
        () -> {
          ((Button) scene.lookup("#remind-no")).fire();
          return true;
        });
    Toolkit.await(() -> scene.lookup("#remind-yes") == null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Shown.class,
      names = {"UNHEALTHY"})
  void theWayToMendARedCardIsTheBlueButtonAboveIt(Shown shown) throws Exception {
    open(shown);
    Toolkit.await(() -> scene.lookup(".notice-problem .button") instanceof Button);
    assertThat(styles(".notice-problem .button")).contains("accent");
    assertThat(top(".notice-problem .button")).isLessThan(top("#destination-card"));
    assertThat(Toolkit.onFx(() -> scene.lookup("#remind-yes"))).isNull();
    TestPictures.take(scene, "status-red");
  }

  private void open(Shown shown) throws Exception {
    world = new PracticeRig(Scenario.HAPPY);
    TokenSet token = world.mint();
    world.rig.secrets.put(Kind.ACCESS_TOKEN, token.accessToken());
    world.rig.change(
        one ->
            one.withToken(token.facts(TokenFacts.Origin.SIGN_IN))
                .withUpstack(UpstackSide.saved(world.rig.now, Source.PAGE)));
    if (shown != Shown.NEITHER) {
      world.pass(Duration.ofMinutes(6));
    }
    Reading reading = new Reading(shown, world.rig.now, Source.PAGE);
    world.rig.change(one -> one.withUpstack(one.upstack().withReading(reading)));
    Toolkit.onFx(
        () -> {
          model =
              new StatusModel(
                  world.rig.current(),
                  world.checks,
                  world.rig.store(),
                  world.rig.background,
                  world.rig.clock(),
                  List::of,
                  () -> {});
          ReminderOffer offer =
              new ReminderOffer(
                  new ReminderFile(folder),
                  () ->
                      new ReminderJob(
                          new NoBackgroundJob(), new ReminderFile(folder), null, new Random(1)));
          Step step =
              StatusView.step(
                  model,
                  new ReminderQuestion(offer, world.rig.background),
                  address -> {},
                  opened -> {});
          scene = new Scene((Parent) step.view(), 660, 520);
          new Theme(Theme.Choice.LIGHT).apply(scene);
          step.shown();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return true;
        });
  }

  private double top(String selector) throws Exception {
    return Toolkit.onFx(
        () -> {
          Node node = scene.lookup(selector);
          Bounds at = node.localToScene(node.getLayoutBounds());
          return at.getMinY();
        });
  }

  private List<String> styles(String selector) throws Exception {
    return Toolkit.onFx(() -> List.copyOf(scene.lookup(selector).getStyleClass()));
  }
}
