package dev.capiwizard.tour;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/** The toolkit's own robot. */
final class RobotHands implements Hands {
  private @Nullable Robot robot;

  @Override
  public void press(Point2D at) throws TourException {
    Fx.run(() -> robot().mouseMove(at));
    Fx.pulses(1);
    Fx.run(
        () -> {
          robot().mousePress(MouseButton.PRIMARY);
          robot().mouseRelease(MouseButton.PRIMARY);
        });
  }

  @Override
  public void shortcut(KeyCode key) throws TourException {
    Fx.run(
        () -> {
          robot().keyPress(KeyCode.CONTROL);
          robot().keyType(key);
          robot().keyRelease(KeyCode.CONTROL);
        });
  }

  /** One for all: the headless platform's robot remembers which window it points at. */
  private Robot robot() {
    Robot made = robot;
    if (made == null) {
      made = new Robot();
      robot = made;
    }
    return made;
  }
}
