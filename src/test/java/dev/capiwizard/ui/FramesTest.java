package dev.capiwizard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.testing.Toolkit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@TestTiers.Heavy
class FramesTest {
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void whatThrowsIsLeftBehindOnce() throws Exception {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    Toolkit.onFx(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
          Frames.each(
              () -> done.add("before"),
              () -> {
                throw new IllegalStateException("a part that fails");
              },
              () -> done.add("after"));
          return true;
        });
    Toolkit.await(() -> done.contains("after"));
    Toolkit.frames(10);
    Toolkit.onFx(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler(null);
          return true;
        });
    assertThat(done).containsExactly("before", "after");
    assertThat(thrown).hasSize(1);
  }

  @Test
  void whatNobodyWaitsForComesAfterWhatSomebodyDoes() throws Exception {
    Toolkit.onFx(
        () -> {
          Frames.meanwhile(List.of(() -> done.add("unseen"), () -> done.add("unseen too")));
          Frames.each(() -> done.add("one"), () -> done.add("two"), () -> done.add("three"));
          return true;
        });
    Toolkit.await(() -> done.contains("unseen too"));
    assertThat(done).containsExactly("one", "two", "three", "unseen", "unseen too");
  }
}
