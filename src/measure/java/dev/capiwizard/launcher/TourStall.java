package dev.capiwizard.launcher;

import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.FxStall;
import dev.capiwizard.testing.TestFxInput;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.TourException;
import dev.capiwizard.tour.TourReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/**
 * How long the FX thread is held up at most in a tour: while input is arriving, by the first
 * WebView, and at all. Not a test: it prints figures.
 */
public final class TourStall {
  /** From a press or key until two frames later: what it began is on screen then. */
  private record Input(long from, long to) {}

  private final List<Input> inputs = Collections.synchronizedList(new ArrayList<>());
  private final List<FxStall.Stall> stalls = Collections.synchronizedList(new ArrayList<>());

  private TourStall() {}

  public static void main(String[] arguments) throws Exception {
    TourStall tour = new TourStall();
    Path folder = Files.createTempDirectory("capi-wizard-stall");
    try (Rehearsal rehearsal = Rehearsal.open(arguments[0], folder);
        FxStall _ = FxStall.watch(tour.stalls::add)) {
      TourReport report =
          rehearsal.walk(folder.resolve("pictures"), scene -> {}, tour.new Watched());
      if (!report.asExpected()) {
        throw new IllegalStateException("the tour did not end as it should: " + report.remark());
      }
    }
    tour.print();
    Platform.exit();
    System.exit(0);
  }

  private void print() {
    Predicate<FxStall.Stall> page = one -> one.in("javafx.scene.web.WebView.<");
    // Pictures are the tour's own: no person's program takes any.
    Predicate<FxStall.Stall> own = one -> !one.in("dev.capiwizard.tour.Pictures.");
    print("stall-input", own.and(page.negate()).and(this::whileInputArrived), "100");
    print("stall-first-webview", own.and(page), "none");
    print("stall-any", own.and(page.negate()), "none");
  }

  private void print(String name, Predicate<FxStall.Stall> which, String limit) {
    List<FxStall.Stall> sorted =
        stalls.stream()
            .filter(which)
            .sorted(Comparator.comparingLong(FxStall.Stall::ms).reversed())
            .toList();
    if (sorted.isEmpty()) {
      System.out.println(name + " longest-stall=0 ms limit=" + limit);
      return;
    }
    FxStall.Stall worst = sorted.getFirst();
    System.out.printf(
        Locale.ROOT,
        "%s longest-stall=%d ms cpu=%d ms limit=%s (%s; %d above 100 ms, %d inputs)%n",
        name,
        worst.ms(),
        worst.work() / 1_000_000,
        limit,
        worst.where(),
        sorted.stream().filter(one -> one.ms() > 100).count(),
        inputs.size());
    if (Boolean.getBoolean("stall.all")) {
      sorted.stream()
          .limit(12)
          .forEach(
              one ->
                  System.out.println(
                      Invariant.format(
                          "  %d ms, cpu %d, after input %d: %s",
                          one.ms(), one.work() / 1_000_000, inputsBefore(one), one.way())));
    }
  }

  private long inputsBefore(FxStall.Stall stall) {
    return inputs.stream().filter(one -> one.from < stall.to()).count();
  }

  private boolean whileInputArrived(FxStall.Stall stall) {
    return inputs.stream().anyMatch(one -> one.from < stall.to() && stall.from() < one.to);
  }

  /** Hands whose every input is written down. */
  private final class Watched implements InputDevice {
    private final InputDevice hands = new TestFxInput();

    @Override
    public boolean press(Point2D at, BooleanSupplier stillThere) throws TourException {
      long from = System.nanoTime();
      boolean pressed = hands.press(at, stillThere);
      arrived(from);
      return pressed;
    }

    @Override
    public void key(KeyCode key) throws TourException {
      long from = System.nanoTime();
      hands.key(key);
      arrived(from);
    }

    @Override
    public void shortcut(KeyCode key) throws TourException {
      long from = System.nanoTime();
      hands.shortcut(key);
      arrived(from);
    }

    private void arrived(long from) throws TourException {
      try {
        Toolkit.frames(2);
      } catch (Exception e) {
        throw new TourException("no frames", e);
      }
      inputs.add(new Input(from, System.nanoTime()));
    }
  }
}
