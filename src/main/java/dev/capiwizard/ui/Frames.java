package dev.capiwizard.ui;

import java.util.List;
import javafx.animation.AnimationTimer;

/** Spreads work over frames, so that the window is drawn and responds in between. FX thread. */
public final class Frames {
  private Frames() {}

  /** Does one step in each frame, beginning with the one after the next. */
  public static void each(Runnable... steps) {
    each(List.of(steps));
  }

  /** The same with a list of steps. */
  public static void each(List<Runnable> steps) {
    new AnimationTimer() {
      private int next = -1;

      @Override
      public void handle(long now) {
        // The first frame draws the present content: a timer runs before the layout.
        if (next >= 0) {
          steps.get(next).run();
        }
        next++;
        if (next == steps.size()) {
          stop();
        }
      }
    }.start();
  }
}
