package dev.capiwizard.guide;

import dev.capiwizard.tour.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/** The pictures of all walks, in the order in which they were taken. Safe from any thread. */
public final class Shots {
  private final List<Shot> all = new CopyOnWriteArrayList<>();

  /** Notes what the scene shows as a picture is taken; FX thread. */
  public void add(String scenario, String name, Path folder, Scene scene) {
    all.add(
        new Shot(
            scenario,
            name,
            folder.resolve(name + ".png"),
            text(scene, ".page-title"),
            text(scene, ".page-lead"),
            Screen.codes(scene.getRoot())));
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

  List<Shot> all() {
    return all;
  }

  Optional<Shot> named(String scenario, String name) {
    return of(scenario).filter(shot -> shot.name().equals(name)).findFirst();
  }

  Optional<Shot> ofStep(String scenario, String step) {
    return of(scenario).filter(shot -> shot.isOf(step)).findFirst();
  }

  /** The first picture that shows the scenario’s subject; the last one if none does. */
  Optional<Shot> ofFault(dev.capiwizard.rehearsal.Situation situation) {
    Optional<Shot> showing =
        of(situation.id())
            .filter(shot -> situation.codes().stream().anyMatch(shot.codes()::contains))
            .findFirst();
    return showing.isPresent() ? showing : of(situation.id()).reduce((one, other) -> other);
  }

  private java.util.stream.Stream<Shot> of(String scenario) {
    return all.stream().filter(shot -> shot.scenario().equals(scenario));
  }
}
