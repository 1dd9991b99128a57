package dev.capiwizard.steps;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Work in the background that waits until a test lets it go, and then runs at once. */
public final class HeldWork extends AbstractExecutorService {
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

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
