package dev.capiwizard.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * What is not needed to paint a window waits here until it was painted, so that it opens at once.
 * One for a window’s life. FX thread.
 */
public final class FirstFrame {
  /** In the first, a window is laid out and handed to the painter; by the third it is done. */
  private static final int PULSES = 3;

  private List<Runnable> waiting = new ArrayList<>();

  private boolean isOver;

  private FirstFrame(Stage stage) {
    // Closed before it was seen: what waits would find everything ended.
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

  /** Begins to count where this is the first question: ask it while the window is made. */
  public static FirstFrame of(Stage stage) {
    return (FirstFrame)
        Objects.requireNonNull(
            stage.getProperties().computeIfAbsent(FirstFrame.class, key -> new FirstFrame(stage)));
  }

  /** Runs something once the window was painted; at once where it was. */
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
