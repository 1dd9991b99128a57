package dev.capiwizard.app;

import dev.capiwizard.cli.Doors;
import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.SystemBrowserOpener;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window and stays until it is closed. */
final class WindowLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(WindowLauncher.class);

  /** Makes the context of the real world, or of the endpoints that were named. */
  interface ContextMaker {
    AppContext make(Executor publish) throws FailureException;
  }

  private final GlobalOptions options;
  private final Doors.WindowOptions window;
  private final ContextMaker real;
  private final AtomicReference<@Nullable FailureException> failure = new AtomicReference<>();
  private @Nullable PracticeWorld practice;
  private @Nullable ProgramWindow shown;

  WindowLauncher(GlobalOptions options, Doors.WindowOptions window, ContextMaker real) {
    this.options = options;
    this.window = window;
    this.real = real;
  }

  int run() throws FailureException {
    CountDownLatch closed = new CountDownLatch(1);
    PrivateCookies cookies = PrivateCookies.install();
    Platform.startup(
        () -> {
          try {
            start(new Stage(), cookies, closed);
          } catch (FailureException e) {
            failure.set(e);
            closed.countDown();
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (practice != null) {
      practice.close();
    }
    Platform.exit();
    FailureException e = failure.get();
    if (e != null) {
      throw e;
    }
    return ExitCode.WORKS;
  }

  private void start(Stage stage, PrivateCookies cookies, CountDownLatch closed)
      throws FailureException {
    stage.setOnHidden(
        event -> {
          if (shown != null) {
            shown.leave();
          }
          closed.countDown();
        });
    Theme theme = new Theme(Theme.Choice.SYSTEM);
    String scenario = window.scenario();
    if (scenario != null) {
      rehearse(stage, theme, cookies, scenario);
    } else {
      AppContext context = real.make(Platform::runLater);
      ProgramWindow home =
          new ProgramWindow(
              stage,
              context,
              theme,
              cookies,
              id -> {
                try {
                  rehearse(stage, theme, cookies, id);
                } catch (FailureException e) {
                  LOG.error("The rehearsal did not start: {}", e.code());
                }
              });
      shown = home;
      home.showHome();
    }
    stage.show();
  }

  private void rehearse(Stage stage, Theme theme, PrivateCookies cookies, String scenario)
      throws FailureException {
    PracticeWorld world =
        PracticeWorld.start(
            scenario,
            options.dataDir(),
            options.verbose(),
            new SystemBrowserOpener(),
            Platform::runLater);
    practice = world;
    ProgramWindow rehearsal = new ProgramWindow(stage, world.context(), theme, cookies, id -> {});
    shown = rehearsal;
    rehearsal.setUp();
  }
}
