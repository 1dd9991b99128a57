package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing moves where the system asks for less motion. */
@Timeout(30)
@TestTiers.Heavy
class MotionTest {
  @Test
  void standsStillWhereLessMotionIsWanted() throws Exception {
    Region part = Toolkit.onFx(Region::new);
    Toolkit.onFx(
        () -> {
          part.scaleXProperty().subscribe(now -> assertThat(now.doubleValue()).isOne());
          new Motion(() -> true).appear(part);
          return true;
        });
    Toolkit.settle();
    assertThat(Toolkit.onFx(part::getScaleX)).isOne();
  }

  @Test
  void growsShortlyElsewhereAndEndsAtItsSize() throws Exception {
    Region part = Toolkit.onFx(Region::new);
    boolean[] moved = {false};
    Toolkit.onFx(
        () -> {
          part.scaleXProperty().subscribe(now -> moved[0] |= now.doubleValue() < 1);
          new Motion(() -> false).appear(part);
          return true;
        });
    Toolkit.await(() -> moved[0] && part.getScaleX() == 1);
  }
}
