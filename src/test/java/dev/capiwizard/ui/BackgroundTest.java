package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  /** A window that closes while it goes on to the next page must not fail on the FX thread. */
  @Test
  void afterTheEndNothingBeginsAndNothingIsThrown() {
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    Background background = new Background(workers, timer, Runnable::run);
    workers.shutdownNow();
    timer.shutdownNow();
    List<String> called = new ArrayList<>();
    Duration now = Duration.ZERO;
    background.run(now, () -> called.add("work"), done -> {}, failed -> called.add("f")).cancel();
    background.later(now, () -> called.add("later")).cancel();
    background.every(Duration.ofMillis(1), () -> called.add("every")).cancel();
    assertThat(called).isEmpty();
  }
}
