package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Way;
import dev.capiwizard.testing.LayoutRequests;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A screen at which nobody does anything lays nothing out, or it would cost a laptop its battery.
 */
@Timeout(120)
@TestTiers.Heavy
class IdleScreensTest {
  @TempDir Path folder;

  private final Map<String, List<String>> restless = new LinkedHashMap<>();

  @Test
  void theFirstScreens() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      rig.showHome();
      look("welcome", rig);
      resize(rig, 990, 990);
      look("welcome in a large window", rig);
      resize(rig, 720, 480);
      look("welcome in a small window", rig);
      press(rig, "set-up");
      look("the choice of ways", rig);
      press(rig, "get-help");
      look("help", rig);
    }
    assertThat(restless).isEmpty();
  }

  @Test
  void home() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.LIGHT)) {
      rig.showHome();
      look("home", rig);
      resize(rig, 720, 480);
      look("home in a small window", rig);
    }
    assertThat(restless).isEmpty();
  }

  @Test
  void everyStepOfBothWays() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, List.of(), Theme.Choice.LIGHT)) {
      for (var sample : SampleProgress.all().entrySet()) {
        for (Way way : Way.values()) {
          open(rig, sample.getValue().withWay(way));
          look(sample.getKey() + " by " + way, rig);
        }
      }
    }
    assertThat(restless).isEmpty();
  }

  private void look(String screen, HomeRig rig) throws Exception {
    Toolkit.settle();
    List<String> asked = LayoutRequests.withoutEnd(scene(rig));
    if (!asked.isEmpty()) {
      restless.put(screen, asked);
    }
  }

  private static void open(HomeRig rig, Connection connection) throws Exception {
    Toolkit.onFx(
        () -> {
          var _ = rig.context.connections().add(connection);
          rig.window.open(connection);
          return true;
        });
  }

  private static void press(HomeRig rig, String id) throws Exception {
    Toolkit.press(() -> (Button) scene(rig).lookup("#" + id));
  }

  private static void resize(HomeRig rig, int width, int height) throws Exception {
    Toolkit.onFx(
        () -> {
          rig.window.stage().setWidth(width);
          rig.window.stage().setHeight(height);
          return true;
        });
  }

  private static Scene scene(HomeRig rig) {
    return rig.window.stage().getScene();
  }
}
