package dev.capiwizard.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note of 280 pixels at the side of windows on screens of several widths. */
@Execution(ExecutionMode.CONCURRENT)
class SideBoundsTest {
  private static final double NOTE = 280;

  @ParameterizedTest(name = "window {2} at {1} on a screen of {0}")
  @CsvSource({
    // screen, x, width; x and width with the note; whether it lies over the content
    "1920, 460, 1000, 460, 1280, false",
    "1920, 900, 1000, 640, 1280, false",
    "1280, 140, 1000,   0, 1280, false",
    "1280,   0, 1000,   0, 1280, false",
    "1366, 183, 1000,  86, 1280, false",
    "1024,  12, 1000,   0, 1024, false",
    "1000,   0,  900,   0, 1000, false",
    "1000,   0, 1000,   0, 1000, false",
    "1280, 200,  720, 200, 1000, false",
    "1280, 200,  719, 200,  999, true",
    " 960,   0,  960,   0,  960, true",
    " 800,  20,  720,   0,  800, true",
    // Already beyond the screen: the note makes it no worse.
    "1280, -40, 1400, -40, 1400, false",
    "1280, 500, 1280, 500, 1280, false"
  })
  void growsOnlyWithinTheScreen(
      double screen, double x, double width, double newX, double newWidth, boolean over) {
    Rectangle2D room = new Rectangle2D(0, 30, screen, 700);
    Rectangle2D before = new Rectangle2D(x, 40, width, 600);
    SideBounds with = SideBounds.with(room, before, NOTE);
    assertThat(with.window()).isEqualTo(new Rectangle2D(newX, 40, newWidth, 600));
    assertThat(with.over()).isEqualTo(over);
    double grown = newWidth - width;
    assertThat(SideBounds.without(with.window(), grown, x - newX, 500)).isEqualTo(before);
  }

  @Test
  void staysOnItsOwnScreen() {
    Rectangle2D right = new Rectangle2D(1920, 0, 1280, 1000);
    Rectangle2D before = new Rectangle2D(2100, 0, 1000, 700);
    assertThat(SideBounds.with(right, before, NOTE).window())
        .isEqualTo(new Rectangle2D(1920, 0, 1280, 700));
  }

  /** The person made it narrow while the note was there. */
  @Test
  void isNeverNarrowerThanAStepNeeds() {
    Rectangle2D now = new Rectangle2D(100, 0, 800, 700);
    assertThat(SideBounds.without(now, 280, 180, 720)).isEqualTo(new Rectangle2D(180, 0, 720, 700));
  }
}
