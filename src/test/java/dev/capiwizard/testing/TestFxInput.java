package dev.capiwizard.testing;

import dev.capiwizard.tour.InputDevice;
import dev.capiwizard.tour.TourException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * TestFX's mouse and keyboard, without the pauses of its friendlier layers: whoever walks waits for
 * what is on screen.
 */
public final class TestFxInput implements InputDevice {
  private final BaseRobot robot = new FxRobot().robotContext().getBaseRobot();

  @Override
  public boolean press(Point2D at, BooleanSupplier stillThere) throws TourException {
    robot.moveMouse(at);
    try {
      return Toolkit.onFx(
          () -> {
            boolean there = stillThere.getAsBoolean();
            if (there) {
              robot.pressMouse(MouseButton.PRIMARY);
              robot.releaseMouse(MouseButton.PRIMARY);
            }
            return there;
          });
    } catch (IOException e) {
      throw new TourException("not pressed", e);
    }
  }

  @Override
  public void key(KeyCode key) {
    robot.pressKeyboard(key);
    robot.releaseKeyboard(key);
  }

  @Override
  public void shortcut(KeyCode key) {
    robot.pressKeyboard(KeyCode.CONTROL);
    robot.pressKeyboard(key);
    robot.releaseKeyboard(key);
    robot.releaseKeyboard(KeyCode.CONTROL);
  }
}
