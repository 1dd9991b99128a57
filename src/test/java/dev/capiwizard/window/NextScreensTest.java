package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.FxClipboard;
import dev.capiwizard.ui.LayoutWarmUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@TestTiers.Heavy
class NextScreensTest {
  @ParameterizedTest
  @FieldSource("dev.capiwizard.window.NextScreens#WORDS")
  void theirWordsAreThere(String name) {
    assertThatCode(() -> Texts.readAhead(name)).doesNotThrowAnyException();
  }

  @Test
  void aBundleThatIsNotThereIsNoticed() {
    assertThatThrownBy(() -> Texts.readAhead("gone")).isInstanceOf(MissingResourceException.class);
  }

  @Test
  void theWizardThatNobodySeesIsWholeAndLeavesNothing(@TempDir Path folder) throws Exception {
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      AppContext context = rehearsal.world().context();
      Background background =
          new Background(context.workers(), context.timer(), Platform::runLater);
      context.connections().flush(Duration.ofSeconds(10));
      List<Path> before = files(folder);
      boolean isWhole =
          Toolkit.onFx(
              () -> {
                ConnectionScreen unseen =
                    new ConnectionScreens(
                            context,
                            rehearsal.window(),
                            background,
                            new FxClipboard(background),
                            null)
                        .unseen();
                LayoutWarmUp.parts(Unseen.class, unseen::view).forEach(Runnable::run);
                boolean there = unseen.view().lookup("#have-all") != null;
                unseen.end();
                return there && LayoutWarmUp.parts(Unseen.class, unseen::view).isEmpty();
              });
      assertThat(isWhole).isTrue();
      context.connections().flush(Duration.ofSeconds(10));
      assertThat(context.connections().all()).isEmpty();
      assertThat(files(folder)).isEqualTo(before);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.toString().contains("logs")).sorted().toList();
    }
  }

  /** A kind that nothing else of the program has laid out ahead. */
  private static final class Unseen extends Group {}
}
