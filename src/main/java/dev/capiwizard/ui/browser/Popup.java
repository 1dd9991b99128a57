package dev.capiwizard.ui.browser;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;

/**
 * A window that a page wants to open. It is never shown: it only reports its address, and its load
 * is ended as it begins. FX thread.
 */
final class Popup {
  private Popup() {}

  /** The engine that WebView gets in place of a window. */
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
                // Later, because WebKit crashes if a load is stopped while it begins.
                Platform.runLater(worker::cancel);
              }
            });
    return engine;
  }
}
