package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.platform.ProgramVersion;
import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.rehearsal.RehearsalPreparation;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.ScreenCode;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.support.UsualTroubles;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Help is one press away, and one key leads back. */
@Timeout(120)
@TestTiers.Heavy
class HelpPanelTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();

  @AfterEach
  void uninstall() {
    Managed.install(folder.resolve("none.json"));
  }

  @Test
  void inAStepItNamesTheUsualTroublesAndWhatSupportNeeds() throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      new RehearsalPreparation(rehearsal.world()).to(Place.UPSTACK);
      Toolkit.onFx(
          () -> {
            rehearsal.window().open(rehearsal.connection().orElseThrow());
            return true;
          });
      Scene scene = rehearsal.window().stage().getScene();
      Node link = openByKey(scene);
      TestPictures.take(scene, "help-upstack");
      Toolkit.onFx(
          () -> {
            String digits = ((Label) scene.lookup("#help-code")).getText();
            assertThat(SupportCode.decode(digits).screen()).isEqualTo(ScreenCode.STEP_6);
            List<String> words = words(scene);
            assertThat(UsualTroubles.in(StepId.UPSTACK)).isNotEmpty();
            UsualTroubles.in(StepId.UPSTACK)
                .forEach(code -> assertThat(words).contains(FailureTexts.title(code)));
            return true;
          });
      robot.type(KeyCode.ESCAPE);
      Toolkit.await(link::isFocused);
      assertThat(Toolkit.onFx(() -> scene.lookup("#help-panel"))).isNull();
    }
  }

  @Test
  void aboutTellsTheVersionAndWhatIsNew() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      Scene scene = rig.window.stage().getScene();
      Node link = openByKey(scene);
      Toolkit.press(() -> (Button) scene.lookup("#about-open"));
      Toolkit.await(() -> scene.lookup("#about") != null);
      Toolkit.settle();
      TestPictures.take(scene, "about");
      String version = ProgramVersion.text();
      assertThat(Toolkit.onFx(() -> ((Label) scene.lookup("#about-version")).getText()))
          .isEqualTo("Version " + version);
      // Every version has its line: the change log’s counterpart in the window.
      assertThat(About.news(version)).isPresent();
      robot.type(KeyCode.ESCAPE);
      Toolkit.await(link::isFocused);
    }
  }

  @Test
  void onTheWelcomeItNamesWhomToAskAndLeadsToTheReport() throws Exception {
    Path file = folder.resolve("defaults.json");
    Files.writeString(
        file, "{\"support\": {\"name\": \"Acme help desk\", \"phone\": \"+49 30 1\"}}");
    Managed.install(file);
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.DARK, 720, 480)) {
      rig.showHome();
      Scene scene = rig.window.stage().getScene();
      Node link = openByKey(scene);
      TestPictures.take(scene, "help-welcome");
      assertThat(Toolkit.onFx(() -> ((Label) scene.lookup("#help-contact")).getText()))
          .isEqualTo("Acme help desk · +49 30 1");
      Toolkit.press(() -> (Button) scene.lookup("#help-report"));
      Toolkit.await(() -> scene.lookup("#report-close") != null);
      robot.type(KeyCode.ESCAPE);
      Toolkit.await(link::isFocused);
    }
  }

  private Node openByKey(Scene scene) throws Exception {
    Node link =
        Toolkit.onFx(
            () ->
                scene.getRoot().lookupAll("#get-help").stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow());
    Toolkit.onFx(
        () -> {
          link.requestFocus();
          return true;
        });
    robot.type(KeyCode.SPACE);
    Toolkit.await(() -> scene.lookup("#help-panel") != null);
    Toolkit.settle();
    return link;
  }

  private static List<String> words(Scene scene) {
    return scene.lookup("#help-panel").lookupAll(".label").stream()
        .map(one -> ((Labeled) one).getText())
        .toList();
  }
}
