package dev.capiwizard.app;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/**
 * How long the FX thread is held up at most while Home shows many connections: opening, scrolling,
 * finding, and while all of them change as in a round of checks. Not a test: it prints figures.
 */
public final class HomeStall {
  private final HomeRig rig;
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong mostWork = new AtomicLong();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long workBefore = 0;
  private volatile boolean watching = true;

  private HomeStall(HomeRig rig) {
    this.rig = rig;
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    List<Connection> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(HomeRig.connection("c" + i, "Customer " + i, i % 60 - 2, "HEALTHY"));
    }
    Path folder = Files.createTempDirectory("capi-wizard-home");
    try (HomeRig rig = HomeRig.open(folder, many, Theme.Choice.LIGHT)) {
      HomeStall stall = new HomeStall(rig);
      onFx(() -> stall.workBefore = stall.threads.getCurrentThreadCpuTime());
      Thread watch = Thread.ofPlatform().daemon().start(stall::watch);
      stall.measure("open", () -> onFx(() -> rig.window.showHome()));
      stall.measure("open-again", () -> onFx(() -> rig.window.showHome()));
      stall.measure("scroll", stall::scroll);
      stall.measure("find", stall::find);
      stall.measure("all-change", stall::changeAll);
      stall.watching = false;
      watch.join(1_000);
    }
    Platform.exit();
  }

  private interface Work {
    void run() throws Exception;
  }

  private void measure(String name, Work work) throws Exception {
    longest.set(0);
    mostWork.set(0);
    work.run();
    // Until what was begun is drawn: a handful of pulses.
    for (int i = 0; i < 10; i++) {
      pulse();
    }
    System.out.printf(
        "home-%s longest-stall=%d ms cpu=%d ms limit=100%n",
        name, longest.get() / 1_000_000, mostWork.get() / 1_000_000);
  }

  /**
   * Asks for the FX thread again and again, and writes down how long it took to come, and how much
   * the thread worked in that time: on a busy computer it is also held up by other programs.
   */
  private void watch() {
    while (watching) {
      long asked = System.nanoTime();
      CountDownLatch came = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            long work = threads.getCurrentThreadCpuTime();
            mostWork.accumulateAndGet(work - workBefore, Math::max);
            workBefore = work;
            came.countDown();
          });
      try {
        if (!came.await(10, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
      longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
    }
  }

  private void scroll() throws Exception {
    for (int at = 0; at < rig.context.connections().all().size(); at += 50) {
      int to = at;
      onFx(() -> list().scrollTo(to));
      pulse();
    }
  }

  private void find() throws Exception {
    for (String text : List.of("c", "cu", "customer 9", "customer 99", "")) {
      onFx(() -> ((TextField) rig.window.stage().getScene().lookup("#find")).setText(text));
      pulse();
    }
  }

  private void changeAll() throws Exception {
    for (Connection one : rig.context.connections().all()) {
      var _ =
          rig.context
              .connections()
              .update(
                  one.id(),
                  now ->
                      now.withLastVerdict(new LastVerdict("TOKEN_WORKS", HomeRig.NOW, List.of())));
    }
    rig.context.connections().flush(Duration.ofSeconds(60));
  }

  private ListView<?> list() {
    return (ListView<?>) rig.window.stage().getScene().lookup("#connections");
  }

  private static void pulse() throws Exception {
    CountDownLatch drawn = new CountDownLatch(2);
    Toolkit.onFx(
        () -> {
          javafx.animation.AnimationTimer timer =
              new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                  drawn.countDown();
                  if (drawn.getCount() == 0) {
                    stop();
                  }
                }
              };
          timer.start();
          return true;
        });
    drawn.await(5, TimeUnit.SECONDS);
  }

  private static void onFx(Runnable work) throws Exception {
    Toolkit.onFx(
        () -> {
          work.run();
          return true;
        });
  }
}
