package dev.capiwizard.rehearsal;

import dev.capiwizard.testing.KeyboardInput;
import dev.capiwizard.testing.TestFxInput;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.tour.ActCount;
import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.PageHeight;
import dev.capiwizard.tour.TourReport;
import dev.capiwizard.tour.TourStep;
import dev.capiwizard.ui.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Prints what a person does, sees and reaches: actions, values and page heights of walks, the
 * contrast of the colours, and the way by keys alone. Called by {@code packaging/measure.sh
 * effort}.
 */
public final class Effort {
  private static final List<String> SCENARIOS = List.of("happy", "short-way", "renewal");
  private static final int[][] SIZES = {{900, 640}, {1000, 700}};

  private boolean failed;

  private Effort() {}

  public static void main(String[] arguments) throws Exception {
    Effort effort = new Effort();
    for (String scenario : SCENARIOS) {
      for (int[] size : SIZES) {
        effort.tell(scenario, size[0], size[1]);
      }
    }
    effort.contrast();
    effort.keys();
    Platform.exit();
    System.exit(effort.failed ? 1 : 0);
  }

  private void tell(String scenario, int width, int height) throws Exception {
    TourReport report = walk(scenario, width, height, stage -> new TestFxInput());
    String at = scenario + " at " + width + "x" + height;
    if (width == SIZES[0][0]) {
      for (TourStep step : report.steps()) {
        print(scenario + " " + step.id(), step.acts());
      }
      print(scenario + " in all", report.acts());
    }
    for (PageHeight page : report.pageHeights()) {
      System.out.printf(
          Locale.ROOT,
          "effort %s page %s height=%d share=%.2f%n",
          at,
          page.page(),
          page.height(),
          page.share());
    }
  }

  private static void print(String name, ActCount acts) {
    System.out.printf(
        Locale.ROOT,
        "effort %s actions=%d ownActions=%d typed=%d%n",
        name,
        acts.all(),
        acts.own(),
        acts.typed());
  }

  private void contrast() throws IOException {
    for (Contrast.Pair pair : Contrast.PAIRS) {
      double light = Contrast.ratio(pair, false);
      double dark = Contrast.ratio(pair, true);
      failed |= Math.min(light, dark) < pair.least();
      System.out.printf(
          Locale.ROOT,
          "contrast %s light=%.2f dark=%.2f least=%.1f%n",
          pair,
          light,
          dark,
          pair.least());
    }
  }

  private void keys() throws Exception {
    KeyboardInput[] made = new KeyboardInput[1];
    TourReport report =
        walk(
            "happy",
            SIZES[0][0],
            SIZES[0][1],
            stage -> {
              made[0] = new KeyboardInput(stage::getScene);
              return made[0];
            });
    KeyboardInput keys = made[0];
    System.out.printf(
        Locale.ROOT,
        "keyboard happy verdict=%s keys=%d troubles=%d%n",
        report.verdict(),
        keys.keys(),
        keys.troubles().size());
    keys.troubles().forEach(System.out::println);
    failed |= !keys.troubles().isEmpty();
  }

  private TourReport walk(
      String scenario, int width, int height, Function<Stage, InputDevice> input) throws Exception {
    Path folder = Files.createTempDirectory("capi-wizard-effort");
    try (Rehearsal rehearsal = Rehearsal.open(scenario, folder)) {
      Stage stage = rehearsal.window().stage();
      Toolkit.onFx(
          () -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
          });
      TourReport report =
          rehearsal.walk(folder.resolve("pictures"), (Scene scene) -> {}, input.apply(stage));
      if (!report.asExpected()) {
        failed = true;
        System.out.println(scenario + " did not end as it should: " + report.remark());
      }
      return report;
    }
  }
}
