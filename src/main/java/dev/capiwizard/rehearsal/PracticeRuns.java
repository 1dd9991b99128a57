package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and ends practices in the background. Each that was started is ended, even if the person
 * lost interest while it started or the program ends meanwhile. FX thread, but for {@link #endAll}.
 */
final class PracticeRuns {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeRuns.class);

  /** Covers a folder and two services. */
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Background background;
  private final RehearsalHost host;
  private final Set<PracticeWorld> open = ConcurrentHashMap.newKeySet();
  private Runnable starting = () -> {};

  PracticeRuns(Background background, RehearsalHost host) {
    this.background = background;
    this.host = host;
  }

  /** Starts the practice of a scenario; one that is still starting is called off. */
  void start(String scenario, Consumer<PracticeWorld> started, Consumer<FailureException> failed) {
    callOff();
    AtomicBoolean wanted = new AtomicBoolean(true);
    Background.Running running =
        background.run(
            DEADLINE,
            () -> {
              PracticeWorld world = host.practice(scenario);
              open.add(world);
              if (!wanted.get()) {
                close(world);
              }
              return world;
            },
            started,
            failed);
    starting =
        () -> {
          wanted.set(false);
          running.cancel();
        };
  }

  /** What is starting will not be shown. */
  void callOff() {
    starting.run();
    starting = () -> {};
  }

  /** Ends one in the background. */
  void end(PracticeWorld world) {
    // The first one of a run was started by the launcher.
    open.add(world);
    background.run(
        DEADLINE,
        () -> {
          close(world);
          return true;
        },
        done -> {},
        failure -> LOG.warn("The rehearsal did not end well: {}", failure.code()));
  }

  /** Ends all, those too that are being ended. Waits for disk and keychain. */
  void endAll() {
    open.forEach(this::close);
  }

  private void close(PracticeWorld world) {
    world.close();
    open.remove(world);
  }
}
