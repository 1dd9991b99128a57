package dev.capiwizard.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls from the tour’s own thread to the FX thread, always with a deadline. */
final class Fx {
  private static final Logger LOG = LoggerFactory.getLogger(Fx.class);
  private static final Duration CALL = Duration.ofSeconds(20);

  private Fx() {}

  /** Runs work on the FX thread and returns its result. */
  static <T> T call(Callable<T> work) throws TourException {
    FutureTask<T> result = new FutureTask<>(work);
    Platform.runLater(result);
    return await("the window to answer", result, CALL);
  }

  static void run(Runnable work) throws TourException {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until a condition holds; it is checked on the FX thread at each pulse. */
  static void until(String what, Duration deadline, BooleanSupplier condition)
      throws TourException {
    CompletableFuture<Boolean> held = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              if (condition.getAsBoolean()) {
                held.complete(true);
              }
            } catch (RuntimeException | Error e) {
              held.completeExceptionally(e);
            }
          }
        };
    run(timer::start);
    try {
      await(what, held, deadline);
    } finally {
      Platform.runLater(timer::stop);
    }
  }

  /** Waits this many pulses, so that the scene is laid out and painted. */
  static void pulses(int count) throws TourException {
    int[] left = {count};
    until("a few frames", CALL, () -> left[0]-- <= 0);
  }

  private static <T> T await(String what, Future<T> future, Duration deadline)
      throws TourException {
    try {
      return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TourException("Waited " + deadline.toSeconds() + " s for " + what, e);
    } catch (ExecutionException e) {
      LOG.warn("A walk stopped", e.getCause());
      throw new TourException("Failed while waiting for " + what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TourException("Interrupted while waiting for " + what, e);
    }
  }
}
