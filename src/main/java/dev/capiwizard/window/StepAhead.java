package dev.capiwizard.window;

import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Frames;
import dev.capiwizard.ui.browser.FirstPage;
import dev.capiwizard.wizard.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the next step and the first embedded page while the person reads, not at the press. FX
 * thread.
 */
final class StepAhead {
  /** Until whoever only passes by has gone on. */
  private static final Duration READING = Duration.ofMillis(300);

  private static final Duration READ_AHEAD = Duration.ofSeconds(30);

  private final Background background;
  private Background.Running running = () -> {};

  StepAhead(Background background) {
    this.background = background;
  }

  void make(Step next) {
    running.cancel();
    running =
        background.later(
            READING,
            () -> {
              List<Runnable> parts = new ArrayList<>();
              parts.add(next::view);
              parts.addAll(FirstPage.parts());
              Frames.meanwhile(parts);
            });
    var _ = background.run(READ_AHEAD, FirstPage::readSuffixes, read -> {}, failure -> {});
  }

  /** Makes nothing more, where it has not begun. */
  void cancel() {
    running.cancel();
  }
}
