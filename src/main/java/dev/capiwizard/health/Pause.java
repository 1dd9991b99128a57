package dev.capiwizard.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause before LinkedIn is asked again. Blocks: not for the FX thread. */
interface Pause {
  /** A pause in real time. */
  Pause REAL =
      length -> {
        // Nobody opens the latch; an interrupted thread leaves it at once.
        var _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
      };

  /**
   * @throws InterruptedException if the caller gave up meanwhile
   */
  void await(Duration length) throws InterruptedException;
}
