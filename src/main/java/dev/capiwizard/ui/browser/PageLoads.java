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
 * Follows what an engine loads, tells how it ends, and ends what may not be loaded or takes too
 * long. FX thread.
 */
final class PageLoads {
  private static final Logger LOG = LoggerFactory.getLogger(PageLoads.class);

  /** How the loads end, told on the FX thread. */
  interface Listener {
    /** Sees every address before its page loads; true to take it over, which ends the load. */
    boolean takesOver(String address);

    /** A page begins to load from an address that is allowed. */
    void arrived(String address);

    /** Its address is not allowed; the load is ended. */
    void refused();

    void loaded();

    void failed();

    /** It took too long and was ended. */
    void tooSlow();

    /** It was loaded some time ago and shows nothing. */
    void blank();

    /** It ended by itself and without a page: a file to download, or nothing at all. */
    void endedWithoutPage();

    /** Whether it is the person who takes the time. */
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

  /** A load that is to be stopped, where it has not begun when its address is known. */
  private boolean refusing;

  /**
   * @param tooSlow when a page that is still loading is given up
   * @param stillBlank when a loaded page that shows nothing counts as failed
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

  /** Ends what is loading; nothing is told of it. */
  void stop() {
    stopping = true;
    worker.cancel();
    stopping = false;
  }

  /** Neither a slow nor a blank page is told of any more, until the next load. */
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
          // Later: WebKit crashes where a load is stopped while it begins.
          Platform.runLater(this::stop);
        } else {
          after(tooSlow, this::giveUp);
        }
      }
      case FAILED -> {
        // The redirect ends as a failed page, since nothing need listen there.
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
