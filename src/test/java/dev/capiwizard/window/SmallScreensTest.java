package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.testing.Look;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Screens that no walk shows, in small windows: nothing is cut, what is pressed is in sight. */
@Timeout(120)
@TestTiers.Heavy
class SmallScreensTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void anOpenRowOfTheFirstStepAndHelpInANarrowWindow(Theme.Choice theme) throws Exception {
    try (HomeRig rig = open("new", theme, 720, 480)) {
      Scene scene = rig.window.stage().getScene();
      press(scene, "need-page");
      press(scene, "how-page");
      assertThat(Toolkit.onFx(() -> bottom(scene.lookup("#term-super-admin"))))
          .as("what was opened is scrolled to")
          .isLessThan(Toolkit.onFx(() -> scene.lookup("#next").localToScene(0, 0).getY()));
      assertThat(Look.cut(scene.getRoot())).isEmpty();
      TestPictures.take(scene, "small-row-" + theme);
      press(scene, "need-page");
      press(scene, "need-role");
      TestPictures.take(scene, "small-address-" + theme);
      press(scene, "get-help");
      assertThat(Look.cut(scene.getRoot())).isEmpty();
      TestPictures.take(scene, "small-help-" + theme);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void aContradictedRequestForAccess(Theme.Choice theme) throws Exception {
    try (HomeRig rig = open("scope not granted", theme, 900, 640)) {
      Scene scene = rig.window.stage().getScene();
      press(scene, "step-products");
      Node listed = Toolkit.onFx(() -> scene.lookup("#approved"));
      assertThat(listed).isNotNull();
      assertThat(Look.cut(scene.getRoot())).isEmpty();
      TestPictures.take(scene, "small-contradicted-" + theme);
    }
  }

  private HomeRig open(String progress, Theme.Choice theme, int width, int height)
      throws Exception {
    Connection one = Objects.requireNonNull(SampleProgress.all().get(progress));
    HomeRig rig = HomeRig.open(folder, List.of(one), theme, width, height);
    Toolkit.onFx(
        () -> {
          rig.window.open(one);
          return true;
        });
    Toolkit.settle();
    return rig;
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private static void press(Scene scene, String id) throws Exception {
    Toolkit.press(() -> (Button) scene.lookup("#" + id));
  }
}
