package dev.capiwizard.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * Work that the first frame does not need waits here until the window is painted, so that the
 * window opens at once. One for a window’s life. FX thread.
 */
public final class FirstFrame {
  /** In the first pulse a window is laid out and handed to the painter; by the third it is done. */
  private static final int PULSES = 3;

  private List<Runnable> waiting = new ArrayList<>();

  private boolean isOver;

  private FirstFrame(Stage stage) {
    // The window closed before it was seen: the waiting work would find everything ended.
    stage
        .showingProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                waiting.clear();
              }
            });
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
          stop();
          over();
        }
      }
    }.start();
  }

  /** The counter of a window. The first call starts it, so call it while the window is made. */
  public static FirstFrame of(Stage stage) {
    return (FirstFrame)
        Objects.requireNonNull(
            stage.getProperties().computeIfAbsent(FirstFrame.class, key -> new FirstFrame(stage)));
  }

  /** Runs the work once the window is painted, or at once if it is already. */
  public void then(Runnable work) {
    if (isOver) {
      work.run();
    } else {
      waiting.add(work);
    }
  }

  private void over() {
    isOver = true;
    List<Runnable> now = waiting;
    waiting = new ArrayList<>();
    now.forEach(Runnable::run);
  }
}
