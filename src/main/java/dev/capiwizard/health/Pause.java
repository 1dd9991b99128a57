package dev.capiwizard.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets some time go by before LinkedIn is asked again. Blocks: not for the FX thread. */
interface Pause {
  /** By the system’s own time. */
  Pause REAL =
      length -> {
        // Nobody opens the latch: a thread that is interrupted leaves it at once.
        var _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
      };

  /**
   * @throws InterruptedException where the caller gave up meanwhile
   */
  void await(Duration length) throws InterruptedException;
}
