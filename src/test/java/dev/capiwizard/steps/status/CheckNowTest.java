package dev.capiwizard.steps.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.connection.UpstackSide.Reading;
import dev.capiwizard.connection.UpstackSide.Shown;
import dev.capiwizard.connection.UpstackSide.Source;
import dev.capiwizard.practice.faults.Scenario;
import dev.capiwizard.steps.HeldWork;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that is asked for leaves the card where it is, and ends at its result. */
@Timeout(60)
@TestTiers.Heavy
class CheckNowTest {
  @TempDir private Path folder;
  private final HeldWork work = new HeldWork();
  private StatusPage page;

  @BeforeEach
  void open() throws Exception {
    page = new StatusPage(Scenario.HAPPY, folder, null).saved().shows(Shown.HEALTHY);
    page.open(new Background(work, page.world.rig.timer, Runnable::run));
    release();
  }

  @AfterEach
  void close() throws Exception {
    page.close();
  }

  @Test
  void theButtonStaysAndASecondPressDoesNothing() throws Exception {
    double before = top("#destination-card");
    page.press("#check-now");
    assertThat(page.of(() -> button().getText())).isEqualTo("Checking…");
    assertThat(page.of(() -> button().isDisabled())).isFalse();
    assertThat(page.of(() -> button().isFocused())).isTrue();
    assertThat(work.waiting()).isOne();
    page.press("#check-now");
    assertThat(work.waiting()).isOne();
    assertThat(top("#destination-card")).isEqualTo(before);
    assertThat(page.words()).contains("You’re connected");
  }

  @Test
  void theFocusGoesToTheResultAndTheCardStaysInSight() throws Exception {
    page.press("#check-now");
    release();
    assertThat(page.of(() -> page.scene().getFocusOwner().getId())).isEqualTo("verdict");
    assertThat(page.of(() -> page.scene().getFocusOwner().getAccessibleText()))
        .startsWith("Healthy. Checked just now");
    assertThat(page.of(() -> button().getText())).isEqualTo("Check now");
    assertThat(isInSight("#verdict")).isTrue();
  }

  @Test
  void aResultThatIsRedIsTheFinding() throws Exception {
    Reading reading = new Reading(Shown.UNHEALTHY, page.world.rig.now, Source.PAGE);
    page.press("#check-now");
    page.world.rig.change(one -> one.withUpstack(one.upstack().withReading(reading)));
    release();
    assertThat(page.of(() -> page.scene().getFocusOwner().getStyleClass())).contains("finding");
    assertThat(page.of(() -> page.scene().getFocusOwner().getAccessibleText()))
        .startsWith("Upstack shows the destination as Unhealthy.");
    assertThat(isInSight(".finding-title")).isTrue();
  }

  /** Who has gone on to something else meanwhile is not called back. */
  @Test
  void aRoundThatNobodyAskedForMovesNothing() throws Exception {
    page.of(
        () -> {
          page.scene().lookup("#click-id-guides").requestFocus();
          page.world.rig.timer.advance(java.time.Duration.ofSeconds(61));
          return true;
        });
    release();
    assertThat(page.of(() -> page.scene().getFocusOwner().getId())).isEqualTo("click-id-guides");
  }

  private void release() throws Exception {
    Toolkit.onFx(
        () -> {
          work.release();
          return true;
        });
    Toolkit.settle();
  }

  private Button button() {
    return (Button) page.scene().lookup("#check-now");
  }

  private double top(String selector) throws Exception {
    return page.of(() -> page.scene().lookup(selector).localToScene(0, 0).getY());
  }

  private boolean isInSight(String selector) throws Exception {
    return page.of(
        () -> {
          ScrollPane scroll = (ScrollPane) page.scene().lookup(".page-scroll");
          Node node = page.scene().lookup(selector);
          Bounds at = node.localToScene(node.getLayoutBounds());
          return scroll.localToScene(scroll.getLayoutBounds()).contains(at);
        });
  }
}
