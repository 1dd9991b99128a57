package dev.capiwizard.ui;

import java.util.List;
import javafx.animation.AnimationTimer;

/** Spreads work over frames, so that the window is drawn and responds in between. FX thread. */
public final class Frames {
  /** Of the work that somebody waits for, how many sequences are not over. */
  private static int awaited;

  private Frames() {}

  /** Does one step in each frame, beginning with the one after the next. */
  public static void each(Runnable... steps) {
    each(List.of(steps));
  }

  /** The same with a list of steps. */
  public static void each(List<Runnable> steps) {
    new Sequence(steps, true).start();
  }

  /** The same for work that nobody waits for: no step in a frame in which another work goes on. */
  public static void meanwhile(List<Runnable> steps) {
    new Sequence(steps, false).start();
  }

  private static final class Sequence extends AnimationTimer {
    private final List<Runnable> steps;
    private final boolean isAwaited;
    private int next = -1;

    Sequence(List<Runnable> steps, boolean isAwaited) {
      this.steps = steps;
      this.isAwaited = isAwaited;
    }

    @Override
    public void start() {
      awaited += isAwaited ? 1 : 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (!isAwaited && awaited > 0) {
        return;
      }
      // The first frame draws the present content: a timer runs before the layout.
      int step = next++;
      // Before the step is done: one that throws must not come again in each frame.
      if (next == steps.size()) {
        stop();
        awaited -= isAwaited ? 1 : 0;
      }
      if (step >= 0) {
        steps.get(step).run();
      }
    }
  }
}
