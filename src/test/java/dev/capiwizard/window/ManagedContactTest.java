package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.platform.managed.Managed;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom to ask, as a company’s IT has set it, at the foot of every window. */
@Timeout(120)
@TestTiers.Heavy
class ManagedContactTest {
  private static final String CONTACT =
      "Example GmbH · Help: Example help desk · +49 30 123456 · help@example.com"
          + " · https://help.example.com/linkedin";

  @TempDir Path folder;

  @BeforeEach
  void install() throws Exception {
    Path file = folder.resolve("defaults.json");
    Files.writeString(
        file,
        """
        {"company": "Example GmbH", "support": {"name": "Example help desk",
          "phone": "+49 30 123456", "email": "help@example.com",
          "page": "https://help.example.com/linkedin"}}
        """);
    Managed.install(file);
  }

  @AfterEach
  void uninstall() {
    Managed.install(folder.resolve("none.json"));
  }

  @Test
  void isReadWholeInANarrowWindow() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.LIGHT)) {
      Scene scene = rig.window.stage().getScene();
      rig.showHome();
      Toolkit.settle();
      assertThat(shown(scene)).isEqualTo(CONTACT);
      TestPictures.take(scene, "managed-contact");
    }
  }

  @Test
  void namesNoCompanyWhileNamesAreHidden() throws Exception {
    try (HomeRig rig = HomeRig.open(folder, HomeRig.assorted(), Theme.Choice.DARK)) {
      Scene scene = rig.window.stage().getScene();
      rig.showHome();
      Toolkit.press(() -> (Button) scene.lookup("#screen-share"));
      Toolkit.settle();
      assertThat(shown(scene))
          .contains("Example help desk")
          .doesNotContain("Example GmbH")
          .doesNotContain("help@example.com");
      TestPictures.take(scene, "managed-contact-hidden");
      Toolkit.press(() -> (Button) scene.lookup("#screen-share"));
      Toolkit.settle();
      assertThat(shown(scene)).isEqualTo(CONTACT);
    }
  }

  /** As painted: what did not fit would end in three dots. */
  private static String shown(Scene scene) throws Exception {
    return Toolkit.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Label label = (Label) scene.lookup("#support-contact");
          return ((Text) label.lookup(".text")).getText().replaceAll("\\s+", " ");
        });
  }
}
