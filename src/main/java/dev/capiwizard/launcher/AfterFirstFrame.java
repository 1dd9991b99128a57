package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.failures.Unexpected;
import dev.capiwizard.ui.browser.FirstPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program’s work once its window is painted. Loading this class marks the end of the first
 * frame for the count of loaded classes.
 */
final class AfterFirstFrame {
  private static final Logger LOG = LoggerFactory.getLogger(AfterFirstFrame.class);

  private AfterFirstFrame() {}

  /**
   * @param context null if the window began with a rehearsal
   * @param listen begins to listen for other starts
   */
  static void begin(@Nullable AppContext context, Runnable listen) {
    Thread.ofVirtual()
        .name("after-first-frame")
        .start(
            () -> {
              if (context != null) {
                // Before all that may fail: until then changes are in memory only.
                each(context.connections()::writeNow);
              }
              each(listen);
              if (context != null) {
                // The checks, since the first press would load them on the FX thread otherwise.
                each(context::startLog, context::checks, context::finishRemovals);
              }
              each(FirstPage::readSuffixes);
            });
  }

  /** What fails keeps nothing else from its turn. */
  private static void each(Runnable... works) {
    for (Runnable work : works) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        LOG.error("Unexpected {} after the first frame", Unexpected.name(e));
      }
    }
  }
}
