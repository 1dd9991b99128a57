package dev.capiwizard.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.ScaleTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * The only place where something moves by itself: short, and not at all where the system asks for
 * less motion. FX thread.
 */
public final class Motion {
  private static final Duration SHORT = Duration.millis(240);
  private static final double SMALL = 0.7;

  private static boolean still;

  private final BooleanSupplier isReduced;

  Motion(BooleanSupplier isReduced) {
    this.isReduced = isReduced;
  }

  /** As the system wants it now. */
  public static Motion ofSystem() {
    return new Motion(() -> still || Platform.getPreferences().isReducedMotion());
  }

  /** Nothing moves any more in this process, so that pictures of it are alike. */
  public static void keepStill() {
    still = true;
  }

  /** Lets a part grow to its size, once; it is there from the beginning either way. */
  public void appear(Node part) {
    part.setScaleX(1);
    part.setScaleY(1);
    if (isReduced.getAsBoolean()) {
      return;
    }
    ScaleTransition growing = new ScaleTransition(SHORT, part);
    growing.setFromX(SMALL);
    growing.setFromY(SMALL);
    growing.setToX(1);
    growing.setToY(1);
    growing.play();
  }
}
