package dev.capiwizard.launcher;

import dev.capiwizard.rehearsal.RehearsalController;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this window does when the program is started once more: it comes to the front, with the
 * renewal if one was named.
 */
final class HandedOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandedOver.class);

  private final CountDownLatch opened;
  private final Supplier<@Nullable MainWindow> main;
  private final Supplier<@Nullable Workspace> shown;
  private final RehearsalController rehearsals;

  /**
   * @param opened counted down once there is a window
   * @param main the window; asked on the FX thread, as what follows
   * @param shown the screens in it
   */
  HandedOver(
      CountDownLatch opened,
      Supplier<@Nullable MainWindow> main,
      Supplier<@Nullable Workspace> shown,
      RehearsalController rehearsals) {
    this.opened = opened;
    this.main = main;
    this.shown = shown;
    this.rehearsals = rehearsals;
  }

  /**
   * Runs on a thread of its own: two notifications may be pressed before there is a window.
   *
   * @param renew the connection to renew, if one was named
   * @return false if no window opened in {@link ProgramEnvironment#HAND_OVER}
   */
  boolean asked(@Nullable String renew) {
    try {
      if (!opened.await(ProgramEnvironment.HAND_OVER.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Another start handed over to a window that did not open");
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    Platform.runLater(() -> toFront(renew));
    return true;
  }

  private void toFront(@Nullable String renew) {
    MainWindow front = main.get();
    Workspace now = shown.get();
    if (front == null || now == null) {
      return;
    }
    if (renew != null && rehearsals.isOpen()) {
      rehearsals.leave();
      now = shown.get();
    }
    if (renew != null && now != null) {
      now.renew(renew);
    }
    front.stage().setIconified(false);
    front.stage().toFront();
    front.stage().requestFocus();
  }
}
