package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A window whose changes do not reach the disk. */
@Timeout(60)
@TestTiers.Heavy
class UnsavedTest {
  @TempDir Path folder;

  @Test
  void itSaysSoAsLongAsItLastsAndAsksBeforeItCloses() throws Exception {
    Path away = folder.resolve("away");
    AtomicBoolean closed = new AtomicBoolean();
    try (HomeRig rig =
        HomeRig.open(
            away.resolve("data"),
            List.of(HomeRig.connection("c1", "Acme", 9, "HEALTHY")),
            Theme.Choice.DARK)) {
      Toolkit.onFx(
          () -> {
            rig.window.showHome();
            return true;
          });
      assertThat(Toolkit.onFx(() -> rig.window.mayClose(() -> {}))).isTrue();
      Files.move(away, folder.resolve("elsewhere"));
      Files.writeString(away, "in its way");
      var _ = rig.context.connections().update("c1", one -> one.withName("Acme Boots"));
      Toolkit.await(() -> said(rig).contains("not on disk yet"));
      TestPictures.take(rig.window.stage().getScene(), "home-unsaved");
      assertThat(Toolkit.onFx(() -> rig.window.mayClose(() -> closed.set(true)))).isFalse();
      TestPictures.take(rig.window.stage().getScene(), "home-unsaved-close");
      Toolkit.onFx(
          () -> {
            ((Button) rig.window.stage().getScene().lookup("#close-unsaved")).fire();
            return true;
          });
      assertThat(closed).isTrue();
      Files.delete(away);
      Files.move(folder.resolve("elsewhere"), away);
      Toolkit.await(() -> !said(rig).contains("changes"));
      assertThat(Toolkit.onFx(() -> rig.window.mayClose(() -> {}))).isTrue();
    }
  }

  /** The log is the first to write there. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theDataFolderIsItsOwnersAlone() throws Exception {
    Path data = folder.resolve("share/capi-wizard");
    try (HomeRig rig = HomeRig.open(data, List.of(), Theme.Choice.LIGHT)) {
      assertThat(rig.context.connections().all()).isEmpty();
      // As after the first frame.
      rig.context.startLog();
      for (Path one : List.of(data, data.resolve("logs"), folder.resolve("share"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
            .isEqualTo("rwx------");
      }
    }
  }

  private static String said(HomeRig rig) {
    StringBuilder all = new StringBuilder();
    rig.window
        .banners()
        .lookupAll(".label")
        .forEach(one -> all.append(((Label) one).getText()).append('\n'));
    return all.toString();
  }
}
