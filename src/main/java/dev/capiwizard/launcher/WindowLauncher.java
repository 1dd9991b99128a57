package dev.capiwizard.launcher;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.cli.ExitCode;
import dev.capiwizard.cli.GlobalOptions;
import dev.capiwizard.cli.WindowOptions;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.SystemBrowserOpener;
import dev.capiwizard.platform.network.Network;
import dev.capiwizard.rehearsal.PracticeWorld;
import dev.capiwizard.rehearsal.RehearsalController;
import dev.capiwizard.rehearsal.RehearsalHost;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.secrets.SecretStores;
import dev.capiwizard.ui.Background;
import dev.capiwizard.ui.Theme;
import dev.capiwizard.ui.browser.PrivateCookies;
import dev.capiwizard.window.FirstFrame;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.PlacementFile;
import dev.capiwizard.window.SeenVersion;
import dev.capiwizard.window.WindowPlacement;
import dev.capiwizard.window.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window and stays until it is closed. */
final class WindowLauncher {
  /** Makes the context of the real world, or of the endpoints that a file names. */
  interface ContextMaker {
    AppContext make(Executor publish) throws FailureException;
  }

  private final GlobalOptions options;
  private final WindowOptions window;
  private final ContextMaker real;
  private final PrivateCookies cookies = PrivateCookies.install(InstantSource.system());
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("rehearsal-timer").factory());
  private final RehearsalController rehearsals;
  private final CountDownLatch opened = new CountDownLatch(1);
  private @Nullable AppContext context;
  private @Nullable MainWindow main;
  private @Nullable Workspace home;
  private @Nullable Workspace shown;
  private @Nullable SingleInstance single;

  /** What is new since the last window; empty where nothing is. */
  private volatile Optional<String> news = Optional.empty();

  /** Where the window was left, before it opens and after it closed. */
  private volatile @Nullable WindowPlacement left;

  WindowLauncher(GlobalOptions options, WindowOptions window, ContextMaker real) {
    this.options = options;
    this.window = window;
    this.real = real;
    this.rehearsals =
        new RehearsalController(
            cookies, new Background(workers, timer, Platform::runLater), new Host());
  }

  /** Reads and starts everything off the FX thread, then opens the window. */
  int run() throws FailureException {
    String scenario = window.scenario();
    if (scenario != null) {
      Place place = RehearsalController.beginning(scenario, window.at());
      try {
        JavaFxToolkit.Start toolkit = JavaFxToolkit.startAside(WindowClass::set);
        PracticeWorld world = practice(scenario);
        try {
          toolkit.await();
        } catch (FailureException | RuntimeException | Error e) {
          world.close();
          throw e;
        }
        return open(world, place);
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
      // If the other window does not respond, a second one is better than none: the store lets both
      // write.
      JavaFxToolkit.Start toolkit = JavaFxToolkit.startAside(WindowClass::set);
      // This goes on beside it, and is there to log a failure of JavaFX.
      AppContext own = real.make(Platform::runLater);
      context = own;
      single = only.orElse(null);
      left = PlacementFile.read(dataDir);
      // Versions before 1.0 left a place of the window, or at least a connection.
      boolean wasHere = left != null || !own.connections().all().isEmpty();
      news = SeenVersion.news(dataDir, wasHere);
      toolkit.await();
      int exit = open(null, Place.PREREQUISITES);
      if (left != null) {
        PlacementFile.write(dataDir, left);
        SeenVersion.write(dataDir);
      }
      return exit;
    } finally {
      end();
      only.ifPresent(SingleInstance::close);
    }
  }

  /** Runs also if the window did not open, so that the log tells why. */
  private void end() {
    JavaFxToolkit.end();
    startLog();
    timer.shutdownNow();
    workers.shutdown();
  }

  private void listen() {
    if (single != null) {
      single.listen(new HandedOver(opened, () -> main, () -> shown, rehearsals)::asked);
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
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Platform.runLater(
        () -> {
          try {
            show(rehearsal, place, closed);
            opened.countDown();
          } catch (RuntimeException | Error e) {
            // Nobody would ever close it, also where a class is missing.
            failed.set(e);
            closed.countDown();
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rehearsals.close();
    Throwable why = failed.get();
    if (why != null) {
      throw thrown(why);
    }
    return ExitCode.WORKS;
  }

  /** As it was on the FX thread: an error stays one. */
  private static RuntimeException thrown(Throwable why) {
    if (why instanceof Error missing) {
      throw missing;
    }
    return (RuntimeException) why;
  }

  private void show(@Nullable PracticeWorld rehearsal, Place place, CountDownLatch closed) {
    Thread.currentThread()
        .setUncaughtExceptionHandler(new UncaughtFailures(this::say, System::nanoTime));
    Stage stage = new Stage();
    FirstFrame.of(stage).then(() -> AfterFirstFrame.begin(context, this::listen));
    stage.setOnHidden(event -> close(closed));
    stage.setOnCloseRequest(
        event -> {
          if (!mayClose(stage)) {
            event.consume();
          }
        });
    main = new MainWindow(stage, new Theme(Theme.Choice.SYSTEM), cookies);
    main.place(left);
    if (rehearsal == null) {
      begin(main);
    } else {
      rehearsals.open(rehearsal, place);
    }
    stage.show();
  }

  private void say(FailureCode failure) {
    Workspace now = shown;
    if (now != null) {
      now.banners().say(failure);
    }
  }

  /** Losing a rehearsal’s changes is no loss if there are real connections. */
  private boolean mayClose(Stage stage) {
    Workspace asked = home == null ? shown : home;
    boolean may = asked == null || asked.mayClose(stage::hide);
    if (!may && rehearsals.isOpen() && home != null) {
      // The question is shown above the real connections.
      rehearsals.leave();
    }
    return may;
  }

  private void close(CountDownLatch closed) {
    if (main != null) {
      left = main.placement();
    }
    if (shown != null) {
      shown.leave();
    }
    if (home != null) {
      home.close();
    }
    closed.countDown();
  }

  /** Shows the real connections; they last as long as the window. */
  private void begin(MainWindow window) {
    AppContext own = context;
    if (own == null) {
      return;
    }
    Workspace made =
        new Workspace(window, own, new Workspace.Ways(this::choose, own::reminderJob, null));
    home = made;
    String renew = this.window.renew();
    if (renew != null && made.opensRenewal(renew)) {
      // Until the first frame: a renewal begins with changes.
      own.connections().writeLater();
      // Home, which nobody would see, is shown when the person goes there, with what it tells.
      enter(made);
    } else {
      showHome(made);
    }
    news.ifPresent(made.banners()::tell);
    if (renew != null) {
      made.renew(renew);
    }
  }

  private void showHome(Workspace made) {
    enter(made);
    made.showHome();
  }

  private void enter(Workspace made) {
    shown = made;
    made.enter();
  }

  private PracticeWorld practice(String scenario) throws FailureException {
    return PracticeWorld.start(
        scenario,
        options.dataDir(),
        options.verbose(),
        new SystemBrowserOpener(),
        SecretStores::system,
        Platform::runLater);
  }

  private void choose() {
    Workspace now = home;
    if (now != null) {
      rehearsals.choose(now);
    }
  }

  /** The parts of this program that rehearsals need. */
  private final class Host implements RehearsalHost {
    @Override
    public MainWindow window() {
      return Objects.requireNonNull(main);
    }

    @Override
    public PracticeWorld practice(String scenario) throws FailureException {
      return WindowLauncher.this.practice(scenario);
    }

    @Override
    public void shown(Workspace workspace) {
      shown = workspace;
    }

    @Override
    public void home() {
      if (home != null) {
        showHome(home);
      } else if (main != null) {
        main.stage().hide();
      }
    }

    @Override
    public void choose() {
      WindowLauncher.this.choose();
    }

    @Override
    public boolean hasHome() {
      return home != null;
    }
  }
}
