package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.failures.FailureCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

  /** Else whoever waits would be told after the deadline that a service does not answer. */
  @Test
  void aMissingClassIsToldAtOnce() throws Exception {
    CompletableFuture<FailureCode> told = new CompletableFuture<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          new Background(workers, timer, Runnable::run)
              .run(
                  Duration.ofMinutes(1),
                  () -> {
                    throw new NoClassDefFoundError("com/sun/jna/Native");
                  },
                  done -> {},
                  failed -> told.complete(failed.code()));
      assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo(FailureCode.INTERNAL);
      timer.shutdownNow();
    }
  }
}
