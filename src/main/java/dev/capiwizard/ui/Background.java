package dev.capiwizard.ui;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.Unexpected;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work off the FX thread with a deadline, and then exactly one of its handlers on the FX
 * thread, unless the work was cancelled. Once the program’s threads have ended, no work begins any
 * more, so a closing window need not know who still asks for something.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final ExecutorService workers;
  private final ScheduledExecutorService timer;
  private final Executor fx;

  /**
   * @param workers runs the work
   * @param timer ends work that is late, and starts delayed work
   * @param fx runs the handlers, {@code Platform::runLater} in the program
   */
  public Background(ExecutorService workers, ScheduledExecutorService timer, Executor fx) {
    this.workers = workers;
    this.timer = timer;
    this.fx = fx;
  }

  /** Work that can be ended early, from any thread, repeatedly; no handler is called then. */
  @FunctionalInterface
  public interface Running {
    void cancel();
  }

  /** Runs work; late work fails with {@link FailureCode#TIMED_OUT}. */
  public <T> Running run(
      Duration deadline, Callable<T> work, Consumer<T> done, Consumer<FailureException> failed) {
    return whileOpen(() -> begin(deadline, work, done, failed));
  }

  private <T> Running begin(
      Duration deadline, Callable<T> work, Consumer<T> done, Consumer<FailureException> failed) {
    AtomicBoolean over = new AtomicBoolean();
    Future<?> future =
        workers.submit(
            () -> {
              try {
                T result = work.call();
                finish(over, () -> accept(result, done, failed));
              } catch (FailureException e) {
                finish(over, () -> failed.accept(e));
              } catch (Exception | Error e) {
                // Whoever waits must hear of it.
                LOG.error("Unexpected {} in background work", Unexpected.name(e));
                finish(over, () -> failed.accept(Unexpected.asFailure(e)));
              }
            });
    Future<?> alarm =
        timer.schedule(
            () -> {
              finish(over, () -> failed.accept(new FailureException(FailureCode.TIMED_OUT)));
              future.cancel(true);
            },
            deadline.toMillis(),
            TimeUnit.MILLISECONDS);
    return () -> {
      over.set(true);
      alarm.cancel(false);
      future.cancel(true);
    };
  }

  /** Runs work on the FX thread soon; for results that come from elsewhere. */
  public void onFx(Runnable work) {
    fx.execute(work);
  }

  /** Runs work on the FX thread after a while. */
  public Running later(Duration delay, Runnable onFx) {
    AtomicBoolean over = new AtomicBoolean();
    return whileOpen(
        () -> {
          Future<?> alarm =
              timer.schedule(() -> finish(over, onFx), delay.toMillis(), TimeUnit.MILLISECONDS);
          return () -> {
            over.set(true);
            alarm.cancel(false);
          };
        });
  }

  /** Runs work on the FX thread again and again, first after one period. */
  public Running every(Duration period, Runnable onFx) {
    AtomicBoolean over = new AtomicBoolean();
    Runnable tick =
        () ->
            fx.execute(
                () -> {
                  if (!over.get()) {
                    onFx.run();
                  }
                });
    return whileOpen(
        () -> {
          Future<?> alarm =
              timer.scheduleAtFixedRate(
                  tick, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
          return () -> {
            over.set(true);
            alarm.cancel(false);
          };
        });
  }

  private static Running whileOpen(Supplier<Running> begin) {
    try {
      return begin.get();
    } catch (RejectedExecutionException e) {
      LOG.debug("Nothing begins any more: the program ends");
      return () -> {};
    }
  }

  private void finish(AtomicBoolean over, Runnable handler) {
    fx.execute(
        () -> {
          if (over.compareAndSet(false, true)) {
            handler.run();
          }
        });
  }

  /** A result that cannot be shown is a failure too: else the screen would wait for ever. */
  private static <T> void accept(T result, Consumer<T> done, Consumer<FailureException> failed) {
    try {
      done.accept(result);
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected {} with a result", Unexpected.name(e));
      failed.accept(Unexpected.asFailure(e));
    }
  }
}
