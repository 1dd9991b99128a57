package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.ui.browser.FirstPage;
import org.jspecify.annotations.Nullable;

/**
 * The program’s work once its window is painted. Loading this class marks the end of the first
 * frame for the count of loaded classes.
 */
final class AfterFirstFrame {
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
              // Before all that may fail: until then changes are in memory only.
              if (context != null) {
                context.connections().writeNow();
              }
              listen.run();
              if (context != null) {
                context.startLog();
                // Otherwise the first press would load them on the FX thread.
                var _ = context.checks();
                context.finishRemovals();
              }
              FirstPage.readSuffixes();
            });
  }
}
