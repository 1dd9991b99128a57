package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.testing.MapSecrets;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Background;
import dev.capiwizard.window.HomeRig;
import dev.capiwizard.window.MainWindow;
import dev.capiwizard.window.Workspace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** The program around rehearsals, with the real connections of a rig. FX thread. */
final class TestHost implements RehearsalHost {
  private final Workspace home;
  private final RehearsalController rehearsals;
  private final List<PracticeWorld> started = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch mayStart = new CountDownLatch(0);
  private Workspace shown;

  TestHost(HomeRig rig) {
    this.home = rig.window;
    this.shown = home;
    this.rehearsals =
        new RehearsalController(
            Toolkit.cookies(),
            new Background(rig.context.workers(), rig.context.timer(), Platform::runLater),
            this);
  }

  RehearsalController rehearsals() {
    return rehearsals;
  }

  /** What the window shows. */
  Workspace shown() {
    return shown;
  }

  @Override
  public MainWindow window() {
    return home.window();
  }

  @Override
  public PracticeWorld practice(String scenario) throws FailureException {
    PracticeWorld world =
        PracticeWorld.start(
            scenario, null, false, address -> {}, names -> new MapSecrets(), Platform::runLater);
    started.add(world);
    try {
      mayStart.await();
    } catch (InterruptedException e) {
      // A start that nobody waits for any more goes on all the same.
    }
    return world;
  }

  /** Lets the next practice hang while it starts, until the latch is counted down. */
  void hold(CountDownLatch latch) {
    mayStart = latch;
  }

  /** The practices that were started, on other threads too. */
  List<PracticeWorld> started() {
    return started;
  }

  @Override
  public void shown(Workspace workspace) {
    shown = workspace;
  }

  @Override
  public void home() {
    shown = home;
    home.enter();
    home.showHome();
  }

  @Override
  public void choose() {
    rehearsals.choose(home);
  }

  @Override
  public boolean hasHome() {
    return true;
  }
}
