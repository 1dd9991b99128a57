package dev.capiwizard.launcher;

import javafx.application.Platform;

/**
 * JavaFX in this process: it begins once and can never begin again, though a package’s build shows
 * several windows one after another. Any thread.
 */
final class JavaFxToolkit {
  private static boolean hasBegun;
  private static boolean isKept;

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
      Display.searchNoMissingCard();
      Platform.startup(first);
      hasBegun = true;
    }
  }

  /** Ends it for good, unless it is kept for what comes next in this process. */
  static synchronized void end() {
    if (!isKept) {
      Platform.exit();
    }
  }

  /** From here on, neither the end of a window nor {@link #end} ends it. */
  static synchronized void keep() {
    isKept = true;
  }
}
