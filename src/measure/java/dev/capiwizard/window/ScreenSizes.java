package dev.capiwizard.window;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Way;
import dev.capiwizard.rehearsal.Rehearsal;
import dev.capiwizard.testing.SampleProgress;
import dev.capiwizard.testing.TestPictures;
import dev.capiwizard.testing.Toolkit;
import dev.capiwizard.texts.Invariant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Opens every step on a real display and looks whether each of its buttons is on the screen, or can
 * be scrolled to, and <i>Next</i> always in sight. Called by {@code packaging/test/screens.sh} for
 * displays of several sizes and scales; ends with 1 where something is out of sight.
 */
public final class ScreenSizes {
  private final List<String> missing = new ArrayList<>();
  private int seen;

  private ScreenSizes() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("capi-wizard-screens");
    ScreenSizes sizes = new ScreenSizes();
    try (Rehearsal rehearsal = Rehearsal.open("happy", folder)) {
      Stage stage = rehearsal.window().stage();
      Toolkit.onFx(
          () -> {
            // As the program opens it, not as tests do.
            rehearsal.window().window().place(null);
            return true;
          });
      Toolkit.settle();
      sizes.look("home", stage);
      for (StepId step : StepId.values()) {
        Toolkit.onFx(
            () -> {
              var ready =
                  SampleProgress.readyToSignIn(
                      NewConnection.begin(rehearsal.world().context(), Way.DEVELOPER_APP),
                      "86pracapp1acme");
              rehearsal.window().open(ready.withProgress(ready.progress().withStep(step)));
              return true;
            });
        Toolkit.settle();
        sizes.look(step.id(), stage);
      }
      Toolkit.onFx(
          () -> {
            // As wide as the side note of a rehearsal.
            Region note = new Region();
            note.setMinWidth(280);
            note.setPrefWidth(280);
            rehearsal.window().screen().beside(note);
            return true;
          });
      Toolkit.settle();
      sizes.look("note", stage);
    }
    System.out.printf(
        Locale.ROOT,
        "%s at %.2f: %d buttons looked at, %d out of sight%n",
        size(),
        Screen.getPrimary().getOutputScaleX(),
        sizes.seen,
        sizes.missing.size());
    sizes.missing.forEach(System.out::println);
    Platform.exit();
    System.exit(sizes.missing.isEmpty() && sizes.seen > 30 ? 0 : 1);
  }

  /** With a picture of what is seen, in {@code target/pictures}. */
  private void look(String where, Stage stage) throws Exception {
    TestPictures.take(stage.getScene(), "screen-" + size() + "-" + where);
    Toolkit.onFx(
        () -> {
          Rectangle2D screen = Screen.getPrimary().getVisualBounds();
          if (!screen.contains(
              stage.getX(), stage.getY(), stage.getWidth() - 1, stage.getHeight() - 1)) {
            missing.add(where + ": the window is larger than the screen");
          }
          Scene scene = stage.getScene();
          for (Node node : scene.getRoot().lookupAll("*")) {
            if (node instanceof ButtonBase button && shown(button)) {
              seen++;
              if (!reachable(button, scene)) {
                missing.add(where + ": " + button.getId() + " " + button.getText());
              }
            }
          }
          return true;
        });
  }

  private static String size() {
    Rectangle2D screen = Screen.getPrimary().getBounds();
    return Invariant.format("%.0fx%.0f", screen.getWidth(), screen.getHeight());
  }

  private static boolean shown(Node node) {
    return node == null || (node.isVisible() && shown(node.getParent()));
  }

  /** Within the scene, or within the content of a pane that scrolls up and down. */
  private static boolean reachable(Node node, Scene scene) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    boolean wide = at.getMinX() >= -1 && at.getMaxX() <= scene.getWidth() + 1;
    boolean high = at.getMinY() >= -1 && at.getMaxY() <= scene.getHeight() + 1;
    return wide && (high || scrolls(node));
  }

  private static boolean scrolls(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane pane) {
        return pane.getViewportBounds().getHeight() > 80;
      }
    }
    return false;
  }
}
