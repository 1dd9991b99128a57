package dev.capiwizard.ui.browser;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;

/**
 * A window that a page wants for itself. It is never shown: it only tells which address it would
 * have, and its load is ended as it begins. FX thread.
 */
final class Popup {
  private Popup() {}

  /** What WebView gets in place of a window. */
  static WebEngine askedFor(Consumer<String> address) {
    WebEngine engine = PageStorage.engine();
    engine.setJavaScriptEnabled(false);
    engine
        .locationProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null && !now.isEmpty() && !now.equals("about:blank")) {
                Platform.runLater(() -> address.accept(now));
              }
            });
    Worker<Void> worker = engine.getLoadWorker();
    worker
        .stateProperty()
        .addListener(
            (observable, before, now) -> {
              if (now == Worker.State.RUNNING) {
                // Later: WebKit crashes where a load is stopped while it begins.
                Platform.runLater(worker::cancel);
              }
            });
    return engine;
  }
}
