package dev.capiwizard.launcher;

import dev.capiwizard.support.LateLogging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * A package’s build runs this to learn which classes the start needs: the window as people open it,
 * a tour on a real display and a command, in one JVM, whose classes the AOT cache keeps. The
 * program itself never runs it.
 */
final class AotTraining {
  /** Until what comes after the first frame, such as the first web page, is done as well. */
  private static final Duration SEEN = Duration.seconds(4);

  /** Between the command lines. */
  private static final String THEN = "then";

  /** Whether a window closes by itself; a tour closes its own. */
  private static volatile boolean closes;

  private AotTraining() {}

  /**
   * @param arguments command lines, with {@code then} between them; those that open the window of
   *     people come first, and each such window closes by itself
   */
  public static void main(String[] arguments) {
    LateLogging.install();
    JavaFxToolkit.keep();
    JavaFxToolkit.start(AotTraining::watch);
    System.setProperty("capiwizard.tour.display", "yes");
    int worst = 0;
    for (String[] line : lines(arguments)) {
      closes = !Arrays.asList(line).contains("tour");
      worst = Math.max(worst, Main.run(line));
    }
    System.exit(worst);
  }

  private static void watch() {
    Platform.setImplicitExit(false);
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(AotTraining::closeOnceSeen);
                  }
                });
  }

  private static void closeOnceSeen(Window window) {
    if (closes) {
      PauseTransition seen = new PauseTransition(SEEN);
      seen.setOnFinished(event -> window.hide());
      seen.play();
    }
  }

  private static List<String[]> lines(String... arguments) {
    List<String[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= arguments.length; i++) {
      if (i == arguments.length || arguments[i].equals(THEN)) {
        lines.add(Arrays.copyOfRange(arguments, from, i));
        from = i + 1;
      }
    }
    return lines;
  }
}
