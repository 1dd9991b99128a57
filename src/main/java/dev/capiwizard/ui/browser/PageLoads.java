package dev.capiwizard.ui.browser;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows an engine’s loads and reports how each ends; stops loads that are not allowed or take too
 * long. FX thread.
 */
final class PageLoads {
  private static final Logger LOG = LoggerFactory.getLogger(PageLoads.class);

  /** Told how the loads end, on the FX thread. */
  interface Listener {
    /** Sees every address before its page loads; true takes it over, which ends the load. */
    boolean takesOver(String address);

    /** A page begins to load from an allowed address. */
    void arrived(String address);

    /** The address is not allowed; the load was ended. */
    void refused();

    void loaded();

    void failed();

    /** The load took too long and was ended. */
    void tooSlow();

    /** The page was loaded some time ago and still shows nothing. */
    void blank();

    /** The load ended by itself without a page: a file to download, or nothing at all. */
    void endedWithoutPage();

    /** Whether the page waits for the person’s answer. */
    boolean isAnswering();
  }

  private final WebEngine engine;
  private final Worker<Void> worker;
  private final PageContent content;
  private final Duration tooSlow;
  private final Duration stillBlank;
  private final Listener listener;
  private final PauseTransition alarm = new PauseTransition();
  private boolean stopping;

  /** Whether the load is to be stopped as soon as it begins, its address being refused already. */
  private boolean refusing;

  /**
   * @param tooSlow the time after which a page that is still loading is given up
   * @param stillBlank the time after which a loaded page that shows nothing counts as failed
   */
  PageLoads(WebEngine engine, Duration tooSlow, Duration stillBlank, Listener listener) {
    this.engine = engine;
    this.worker = engine.getLoadWorker();
    this.content = new PageContent(engine);
    this.tooSlow = tooSlow;
    this.stillBlank = stillBlank;
    this.listener = listener;
    engine.locationProperty().addListener((observable, before, now) -> arrive(now));
    worker.stateProperty().addListener((observable, before, now) -> follow(now));
  }

  /** Stops loading, and tells nothing of it. */
  void stop() {
    stopping = true;
    worker.cancel();
    stopping = false;
  }

  /** Reports no slow or blank page any more, until the next load. */
  void silence() {
    alarm.stop();
  }

  private void arrive(@Nullable String at) {
    String now = at == null ? "" : at;
    refusing = !PagePolicy.allows(now);
    if (listener.takesOver(now)) {
      refusing = true;
      stop();
    } else if (refusing) {
      LOG.warn("An embedded page wanted to leave https");
      stop();
      listener.refused();
    } else {
      listener.arrived(now);
    }
  }

  private void follow(Worker.State now) {
    alarm.stop();
    switch (now) {
      case RUNNING -> {
        if (refusing) {
          // Later, because WebKit crashes if a load is stopped while it begins.
          Platform.runLater(this::stop);
        } else {
          after(tooSlow, this::giveUp);
        }
      }
      case FAILED -> {
        // The redirect ends as a failed page, since nothing may listen at its address.
        if (!listener.takesOver(String.valueOf(engine.getLocation()))) {
          listener.failed();
        }
      }
      case CANCELLED -> {
        if (!stopping) {
          Platform.runLater(this::tellIfNoPage);
        }
      }
      case SUCCEEDED -> {
        listener.loaded();
        after(stillBlank, this::tellIfBlank);
      }
      case READY, SCHEDULED -> {}
    }
  }

  private void after(Duration time, Runnable action) {
    alarm.setDuration(time);
    alarm.setOnFinished(event -> action.run());
    alarm.playFromStart();
  }

  private void giveUp() {
    if (listener.isAnswering()) {
      after(tooSlow, this::giveUp);
    } else {
      stop();
      listener.tooSlow();
    }
  }

  private void tellIfBlank() {
    if (content.isBlank()) {
      listener.blank();
    }
  }

  private void tellIfNoPage() {
    if (worker.getState() == Worker.State.CANCELLED) {
      listener.endedWithoutPage();
    }
  }
}
