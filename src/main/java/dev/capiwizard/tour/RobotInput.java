package dev.capiwizard.tour;

import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/** Mouse and keyboard by the toolkit’s own robot. */
public final class RobotInput implements InputDevice {
  private @Nullable Robot robot;

  @Override
  public boolean press(Point2D at, BooleanSupplier stillThere) throws TourException {
    Fx.run(() -> robot().mouseMove(at));
    Fx.pulses(1);
    return Fx.call(
        () -> {
          boolean there = stillThere.getAsBoolean();
          if (there) {
            robot().mousePress(MouseButton.PRIMARY);
            robot().mouseRelease(MouseButton.PRIMARY);
          }
          return there;
        });
  }

  @Override
  public void key(KeyCode key) throws TourException {
    Fx.run(() -> robot().keyType(key));
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

  /** One robot for all: the headless platform’s robot remembers which window it points at. */
  private Robot robot() {
    Robot made = robot;
    if (made == null) {
      made = new Robot();
      robot = made;
    }
    return made;
  }
}
