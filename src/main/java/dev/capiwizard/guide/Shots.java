package dev.capiwizard.guide;

import dev.capiwizard.rehearsal.RehearsalScenario;
import dev.capiwizard.tour.Screen;
import dev.capiwizard.tour.Target;
import dev.capiwizard.tour.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/** The pictures of all walks, in the order in which they were taken. Safe from any thread. */
public final class Shots {
  /** Shown below a notice, so that its end is seen. */
  private static final double BELOW = 24;

  /** A lower part would show the line of a notice alone. */
  private static final double LEAST = 150;

  private final List<Shot> all = new CopyOnWriteArrayList<>();

  /** Notes what the scene shows as a picture is taken; FX thread. */
  public void add(String scenario, String name, Path folder, Scene scene) {
    Rectangle2D part = Visible.content(scene);
    Rectangle2D notice = Visible.first(scene, ".notice");
    if (notice != null && !scenario.equals(Guide.SHOWN_WHOLE)) {
      double high = Math.min(part.getMaxY(), notice.getMaxY() + BELOW) - part.getMinY();
      if (high >= LEAST) {
        part = new Rectangle2D(part.getMinX(), part.getMinY(), part.getWidth(), high);
      }
    }
    add(shot(scenario, name, "", folder, scene, part, List.of()));
  }

  /**
   * Notes what the scene shows before something is pressed; FX thread.
   *
   * @param step the open step’s id
   * @param targets what is pressed on this screen
   */
  public void pressed(
      String scenario, String name, String step, Path folder, Scene scene, List<Target> targets) {
    all.removeIf(one -> one.scenario().equals(scenario) && one.name().equals(name));
    add(shot(scenario, name, step, folder, scene, Visible.content(scene), targets));
  }

  private static Shot shot(
      String scenario,
      String name,
      String step,
      Path folder,
      Scene scene,
      Rectangle2D part,
      List<Target> targets) {
    return new Shot(
        scenario,
        name,
        step,
        folder.resolve(name + ".png"),
        text(scene, ".page-title"),
        text(scene, ".page-lead"),
        Screen.codes(scene.getRoot()),
        View.around(part, targets));
  }

  void add(Shot shot) {
    all.add(shot);
  }

  private static String text(Scene scene, String selector) {
    for (Node node : scene.getRoot().lookupAll(selector)) {
      if (node instanceof Label label && label.isVisible()) {
        return label.getText();
      }
    }
    return "";
  }

  /** The screens of a step, each before what is pressed there; where nothing is, its last. */
  List<Shot> screens(String scenario, String step) {
    List<Shot> pressed =
        new ArrayList<>(of(scenario).filter(shot -> shot.step().equals(step)).toList());
    if (pressed.isEmpty()) {
      ofStep(scenario, step).ifPresent(pressed::add);
    }
    return pressed;
  }

  Optional<Shot> ofStep(String scenario, String step) {
    return of(scenario).filter(shot -> shot.isOf(step)).findFirst();
  }

  /** The first picture that shows the scenario’s subject; the last one if none does. */
  Optional<Shot> ofFault(RehearsalScenario situation) {
    Optional<Shot> showing =
        of(situation.id())
            .filter(shot -> situation.codes().stream().anyMatch(shot.codes()::contains))
            .findFirst();
    return showing.isPresent() ? showing : of(situation.id()).reduce((one, other) -> other);
  }

  private Stream<Shot> of(String scenario) {
    return all.stream().filter(shot -> shot.scenario().equals(scenario));
  }
}
