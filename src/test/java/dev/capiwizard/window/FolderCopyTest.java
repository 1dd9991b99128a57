package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.KeychainId;
import dev.capiwizard.secrets.NoKeychain;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A window on a folder that looks like a copy asks once, and does what was answered. */
@Timeout(60)
@TestTiers.Heavy
class FolderCopyTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({"folder-same,DARK", "folder-copy,LIGHT"})
  void thePersonSaysWhichItIs(String button, Theme.Choice theme) throws Exception {
    Path original = Files.createDirectories(temporary.resolve("original"));
    KeychainId.Known known = new KeychainId(original).find();
    Path copy = Files.createDirectories(temporary.resolve("copy"));
    Files.copy(original.resolve("keychain.json"), copy.resolve("keychain.json"));
    try (HomeRig rig =
        HomeRig.open(
            copy,
            List.of(HomeRig.connection("c1", "Acme", 9, "HEALTHY")),
            theme,
            900,
            640,
            NoKeychain::open)) {
      Toolkit.onFx(
          () -> {
            rig.window.showHome();
            return true;
          });
      Toolkit.await(() -> said(rig).contains("two folders of these connections"));
      TestPictures.take(rig.window.stage().getScene(), "home-" + button);
      Toolkit.onFx(
          () -> {
            ((Button) rig.window.stage().getScene().lookup("#" + button)).fire();
            return true;
          });
      Toolkit.await(() -> !said(rig).contains("two folders"));
    }
    if (button.equals("folder-same")) {
      assertThat(new KeychainId(copy).find().id()).isEqualTo(known.id());
      assertThat(new KeychainId(copy).find().formerPaths()).contains(original.toRealPath());
    } else {
      assertThat(new KeychainId(copy).find().id()).isNotEqualTo(known.id());
      assertThat(new KeychainId(original).find()).isEqualTo(known);
    }
    // Once: the next window asks no more.
    try (HomeRig again = HomeRig.open(copy, List.of(), theme, 900, 640, NoKeychain::open)) {
      assertThat(Toolkit.onFx(() -> again.window.stage().isShowing())).isTrue();
      assertThat(again.context.secrets(again.context.endpoints().world()).prepare().isMemory())
          .isFalse();
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
