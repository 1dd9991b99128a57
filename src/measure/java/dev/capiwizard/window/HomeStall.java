package dev.capiwizard.window;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.testing.FxStall;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/**
 * How long the FX thread is held up at most while Home shows many connections: opening, scrolling,
 * finding, and while all of them change as in a round of checks. Not a test: it prints figures.
 */
public final class HomeStall {
  private final HomeRig rig;
  private final AtomicReference<FxStall.Stall> longest = new AtomicReference<>();
  private final AtomicLong mostWork = new AtomicLong();

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
      try (FxStall _ = FxStall.watch(stall::heldUp)) {
        // The window’s own first frame, before anybody can press: told apart from Home.
        stall.measure("window", () -> {});
        stall.measure("open", () -> onFx(() -> rig.window.showHome()));
        stall.measure("open-again", () -> onFx(() -> rig.window.showHome()));
        stall.measure("scroll", stall::scroll);
        stall.measure("find", stall::find);
        stall.measure("all-change", stall::changeAll);
      }
    }
    Platform.exit();
  }

  private interface Work {
    void run() throws Exception;
  }

  private void measure(String name, Work work) throws Exception {
    longest.set(null);
    mostWork.set(0);
    work.run();
    // Until what was begun is drawn: a handful of pulses.
    for (int i = 0; i < 10; i++) {
      Toolkit.frames(2);
    }
    FxStall.Stall worst = longest.get();
    System.out.printf(
        Locale.ROOT,
        "home-%s longest-stall=%d ms cpu=%d ms limit=100 (%s)%n",
        name,
        worst == null ? 0 : worst.ms(),
        mostWork.get() / 1_000_000,
        worst == null ? "" : worst.where());
  }

  private void heldUp(FxStall.Stall once) {
    longest.accumulateAndGet(
        once, (one, other) -> one != null && one.ms() > other.ms() ? one : other);
    mostWork.accumulateAndGet(once.work(), Math::max);
  }

  private void scroll() throws Exception {
    for (int at = 0; at < rig.context.connections().all().size(); at += 50) {
      int to = at;
      onFx(() -> list().scrollTo(to));
      Toolkit.frames(2);
    }
  }

  private void find() throws Exception {
    for (String text : List.of("c", "cu", "customer 9", "customer 99", "")) {
      onFx(() -> ((TextField) rig.window.stage().getScene().lookup("#find")).setText(text));
      Toolkit.frames(2);
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
                      now.withLastVerdict(
                          new LastVerdict(Verdict.TOKEN_WORKS, HomeRig.NOW, List.of())));
    }
    rig.context.connections().flush(Duration.ofSeconds(60));
  }

  private ListView<?> list() {
    return (ListView<?>) rig.window.stage().getScene().lookup("#connections");
  }

  private static void onFx(Runnable work) throws Exception {
    Toolkit.onFx(
        () -> {
          work.run();
          return true;
        });
  }
}
