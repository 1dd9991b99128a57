package dev.capiwizard.tour;

import dev.capiwizard.practice.PracticeAddresses;
import dev.capiwizard.practice.faults.Scenario;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;

/** One walk through the window of a rehearsal. Runs on its own thread, not the FX thread. */
public final class Tour {
  private Tour() {}

  /**
   * The window to walk through.
   *
   * @param scene the window’s scene, called on the FX thread
   * @param pictures the folder for the pictures
   * @param verdict the connection’s last verdict, empty for none
   * @param inspector gets the picture’s name and the scene at each picture, on the FX thread
   */
  public record Subject(
      Scenario scenario,
      PracticeAddresses practice,
      Supplier<Scene> scene,
      Path pictures,
      Supplier<String> verdict,
      BiConsumer<String, Scene> inspector) {}

  /**
   * Walks from the start screen to the end of the scenario.
   *
   * @param told gets each step that ends
   */
  public static TourReport walk(Subject subject, Consumer<TourStep> told) {
    return walk(subject, new RobotInput(), told);
  }

  /** The same with other input, such as a test’s. */
  public static TourReport walk(Subject subject, InputDevice hands, Consumer<TourStep> told) {
    UserRobot person = new UserRobot(subject.scene(), hands);
    Pictures pictures = new Pictures(subject.pictures(), subject.scene(), subject.inspector());
    TourDiary diary = new TourDiary(pictures, new Screen(subject.scene()), person::acts, told);
    return new Walk(subject.scenario(), subject.practice(), person, diary, subject.verdict()).run();
  }
}
