package dev.capiwizard.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes connections to the disk, in the order in which it is asked to. */
final class ConnectionsWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionsWriter.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connections-writer").factory());

  private final List<Runnable> held = new ArrayList<>();
  private boolean isHeld;

  /** From here on, what {@link #execute} is given waits for {@link #release}. */
  synchronized void hold() {
    isHeld = true;
  }

  /** Has done what has waited, in its order. */
  synchronized void release() {
    isHeld = false;
    held.forEach(this::execute);
    held.clear();
  }

  /**
   * Has the work done.
   *
   * @return false after the end: what was asked for before, and comes then, has nobody left to tell
   */
  synchronized boolean execute(Runnable work) {
    if (isHeld && !thread.isShutdown()) {
      held.add(work);
      return true;
    }
    try {
      thread.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      LOG.info("Something came after the end and is not kept");
      return false;
    }
  }

  /** Does the work later, unless the end comes first. */
  void later(Duration pause, Runnable work) {
    try {
      var _ = thread.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.info("Something for later came after the end");
    }
  }

  /** Releases, does the work and waits for it; false if it is not done by the deadline. */
  boolean await(Duration deadline, Runnable work) {
    release();
    try {
      Future<?> done = thread.submit(work);
      done.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      LOG.info("The writer has not done it: {}", e.getClass().getSimpleName());
    }
    return false;
  }

  /** Interrupts what is being done and drops what is still to be done. */
  void end() {
    thread.shutdownNow();
  }
}
