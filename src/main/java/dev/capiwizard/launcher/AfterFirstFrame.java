package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.ui.browser.FirstPage;
import org.jspecify.annotations.Nullable;

/**
 * What the program does once its window is painted. The count of what is loaded before the first
 * frame ends where this class is.
 */
final class AfterFirstFrame {
  private AfterFirstFrame() {}

  /**
   * @param context null where the window began with a rehearsal
   * @param listen begins to hear other starts
   */
  static void begin(@Nullable AppContext context, Runnable listen) {
    Thread.ofVirtual()
        .name("after-first-frame")
        .start(
            () -> {
              listen.run();
              if (context != null) {
                context.startLog();
                // Else the first press would load them on the FX thread.
                var _ = context.checks();
                context.finishRemovals();
              }
              FirstPage.readSuffixes();
            });
  }
}
