package dev.capiwizard.launcher;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/**
 * JavaFX in this process: it begins once and can never begin again, though a package’s build shows
 * several windows one after another. Any thread.
 */
final class JavaFxToolkit {
  /** Longer than the slowest first start; a display may never answer. */
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  /** A start that goes on beside its caller. */
  interface Start {
    /**
     * Waits until JavaFX has begun.
     *
     * @throws FailureException with DISPLAY_UNUSABLE if there is nothing to draw on, with INTERNAL
     *     after two minutes; any other failure of the start is thrown as it is
     */
    void await() throws FailureException;
  }

  private static volatile boolean hasBegun;
  private static volatile boolean isKept;

  private JavaFxToolkit() {}

  /**
   * Begins it, if it has not begun.
   *
   * @param first runs on the FX thread before anything else of the caller
   */
  static synchronized void start(Runnable first) {
    if (hasBegun) {
      Platform.runLater(first);
    } else {
      Display.skipSearchForMissingCard();
      Platform.startup(first);
      hasBegun = true;
    }
  }

  /**
   * Begins it on a thread of its own: its libraries take longer to load than all the rest of a
   * start.
   *
   * @return waits until it has begun
   */
  static Start startAside(Runnable first) {
    FutureTask<Boolean> begun = new FutureTask<>(() -> start(first), true);
    Thread.ofPlatform().daemon().name("javafx-start").start(begun);
    return () -> await(begun);
  }

  private static void await(FutureTask<Boolean> begun) throws FailureException {
    try {
      begun.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while JavaFX began", e);
    } catch (TimeoutException e) {
      throw new FailureException(FailureCode.INTERNAL, "JavaFX has not begun in " + DEADLINE, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnsupportedOperationException cause) {
        // No display, one that does not answer, or no GTK to draw with.
        throw new FailureException(FailureCode.DISPLAY_UNUSABLE, "nothing to draw on", cause);
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("JavaFX did not begin", e.getCause());
    }
  }

  /**
   * Ends it for good, unless it is kept for what comes next in this process. One that is still to
   * begin is not waited for: it ends with the process.
   */
  static void end() {
    if (hasBegun && !isKept) {
      Platform.exit();
    }
  }

  /** From here on, neither the end of a window nor {@link #end} ends it. */
  static void keep() {
    isKept = true;
  }
}
