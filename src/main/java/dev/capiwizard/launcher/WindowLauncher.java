package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.cli.WindowOptions;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Network;
import dev.capiwizard.rehearsal.Place;
import dev.capiwizard.rehearsal.PracticeWorld;
import dev.capiwizard.rehearsal.RehearsalController;
import dev.capiwizard.rehearsal.RehearsalHost;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.window.FirstFrame;
import dev.capiwizard.window.ProgramWindow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
  private final WindowOptions window;
  private final ContextMaker real;
  private final PrivateCookies cookies = PrivateCookies.install(InstantSource.system());
  private final Theme theme = new Theme(Theme.Choice.SYSTEM);
  private @Nullable AppContext context;
  private final RehearsalController rehearsals;
  private @Nullable ProgramWindow shown;
  private @Nullable Stage front;
  private final CountDownLatch opened = new CountDownLatch(1);
  private @Nullable SingleInstance single;
  private boolean renewed;

  WindowLauncher(GlobalOptions options, WindowOptions window, ContextMaker real) {
    this.options = options;
    this.window = window;
    this.real = real;
    this.rehearsals =
        new RehearsalController(options, theme, cookies, SecretStores::system, new House());
  }

  /** Reads and starts everything off the FX thread, then opens the window. */
  int run() throws FailureException {
    String scenario = window.scenario();
    if (scenario != null) {
      Place place = RehearsalController.beginning(scenario, window.at());
      try {
        startToolkit();
        return open(rehearsals.practice(scenario), place);
      } finally {
        end();
      }
    }
    Path dataDir = ProgramEnvironment.dataDir(options);
    Optional<SingleInstance> only = SingleInstance.claim(dataDir);
    if (only.isEmpty()
        && SingleInstance.handOverToTheOther(
            dataDir, window.renew(), ProgramEnvironment.HAND_OVER)) {
      return ExitCode.WORKS;
    }
    try {
      // Where the other window does not answer, a second one is better than none: the store lets
      // both write.
      startToolkit();
      context = real.make(Platform::runLater);
      single = only.orElse(null);
      return open(null, Place.PREREQUISITES);
    } finally {
      end();
      only.ifPresent(SingleInstance::close);
    }
  }

  /** JavaFX starts on its own threads while the connections are read. */
  private void startToolkit() throws FailureException {
    try {
      Platform.startup(WindowClass::set);
    } catch (RuntimeException e) {
      // So that the log tells why.
      context = real.make(Platform::runLater);
      throw e;
    }
  }

  /** Also where the window did not open: the log tells why. */
  private void end() {
    Platform.exit();
    startLog();
  }

  private void listen() {
    if (single != null) {
      single.listen(this::asked);
    }
  }

  private void startLog() {
    AppContext own = context;
    if (own != null) {
      own.startLog();
    }
  }

  private int open(@Nullable PracticeWorld rehearsal, Place place) throws FailureException {
    String renew = window.renew();
    if (renew != null && context != null && context.connections().find(renew).isEmpty()) {
      throw new FailureException(FailureCode.CONNECTION_UNKNOWN, renew);
    }
    Network.system().useForPages();
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          Stage stage = new Stage();
          front = stage;
          FirstFrame.of(stage).then(() -> AfterFirstFrame.begin(context, this::listen));
          stage.setOnHidden(event -> close(closed));
          stage.setOnCloseRequest(
              event -> {
                if (shown != null && !shown.mayClose(stage::hide)) {
                  event.consume();
                }
              });
          if (rehearsal == null) {
            home(stage);
          } else {
            rehearsals.open(stage, rehearsal, place);
          }
          stage.show();
          opened.countDown();
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rehearsals.close();
    return ExitCode.WORKS;
  }

  private void close(CountDownLatch closed) {
    if (shown != null) {
      shown.leave();
    }
    closed.countDown();
  }

  private void home(Stage stage) {
    AppContext own = context;
    if (own == null) {
      stage.hide();
      return;
    }
    ProgramWindow home =
        new ProgramWindow(stage, own, theme, cookies, this::choose, own::reminderJob, null);
    shown = home;
    home.showHome();
    String renew = window.renew();
    if (renew != null && !renewed) {
      renewed = true;
      home.renew(renew);
    }
  }

  /**
   * Another start hands over: this window comes to the front, with the renewal if one was named. On
   * a thread of its own: two notices may be pressed before there is a window.
   */
  private boolean asked(@Nullable String renew) {
    try {
      if (!opened.await(ProgramEnvironment.HAND_OVER.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Another start handed over to a window that did not open");
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    Platform.runLater(
        () -> {
          Stage stage = front;
          ProgramWindow now = shown;
          if (stage == null || now == null) {
            return;
          }
          if (renew != null && rehearsals.isOpen()) {
            rehearsals.leave();
            now = shown;
          }
          if (renew != null && now != null) {
            now.renew(renew);
          }
          stage.setIconified(false);
          stage.toFront();
          stage.requestFocus();
        });
    return true;
  }

  private void choose() {
    ProgramWindow now = shown;
    if (now != null) {
      rehearsals.choose(now);
    }
  }

  /** What rehearsals need of this program. */
  private final class House implements RehearsalHost {
    @Override
    public void shown(ProgramWindow window) {
      shown = window;
    }

    @Override
    public void home() {
      Stage stage = front;
      if (shown != null) {
        shown.leave();
      }
      if (stage != null) {
        WindowLauncher.this.home(stage);
      }
    }

    @Override
    public void choose() {
      WindowLauncher.this.choose();
    }

    @Override
    public boolean hasHome() {
      return context != null;
    }
  }
}
