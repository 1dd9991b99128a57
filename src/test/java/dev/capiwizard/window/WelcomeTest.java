package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first screen says what will happen, how long it takes, and what to have ready. */
@Timeout(90)
@TestTiers.Heavy
class WelcomeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"LIGHT, 900, 640", "DARK, 900, 640", "LIGHT, 720, 480", "DARK, 1000, 1000"})
  void nothingIsCutAndAnOrdinaryWindowNeedNotScroll(Theme.Choice theme, int width, int height)
      throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), theme, width, height)) {
      rig.showHome();
      Scene scene = rig.window.stage().getScene();
      TestPictures.take(scene, "welcome-" + theme + "-" + width + "x" + height);
      Toolkit.onFx(
          () -> {
            ScrollPane scroll = (ScrollPane) scene.lookup(".page-scroll");
            Node content = scroll.getContent();
            if (height >= 640) {
              assertThat(content.getLayoutBounds().getHeight())
                  .as("no need to scroll")
                  .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 1);
            }
            assertThat(content.getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth() + 1);
            for (Node node : content.lookupAll(".label")) {
              Label label = (Label) node;
              assertThat(((Text) label.lookup(".text")).getText().replaceAll("\\s+", " "))
                  .isEqualTo(label.getText());
            }
            return true;
          });
    }
  }

  @Test
  void theDrawingIsOnePictureWithWords() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      Toolkit.onFx(
          () -> {
            Node picture = rig.window.stage().getScene().lookup(".goal-picture");
            assertThat(picture.getAccessibleText()).contains("LinkedIn", "green", "Healthy");
            assertThat(
                    (List<?>)
                        picture.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.CHILDREN))
                .isEmpty();
            Bounds within = picture.getLayoutBounds();
            for (Node part : picture.lookupAll("*")) {
              Bounds at = picture.sceneToLocal(part.localToScene(part.getLayoutBounds()));
              assertThat(at.getMaxX()).isLessThanOrEqualTo(within.getMaxX() + 1);
              assertThat(at.getMaxY()).isLessThanOrEqualTo(within.getMaxY() + 1);
            }
            return true;
          });
    }
  }
}
