package dev.capiwizard.steps;

import java.util.ArrayDeque;
import java.util.Queue;

/** Work in the background that waits until a test lets it go, and then runs at once. */
public final class HeldWork extends EndlessExecutor {
  private final Queue<Runnable> held = new ArrayDeque<>();

  @Override
  public void execute(Runnable work) {
    held.add(work);
  }

  public int waiting() {
    return held.size();
  }

  public void release() {
    for (Runnable next = held.poll(); next != null; next = held.poll()) {
      next.run();
    }
  }
}
