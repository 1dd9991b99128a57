package dev.capiwizard.testing;

import dev.capiwizard.tour.Hands;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/**
 * TestFX's mouse and keyboard, without the pauses of its friendlier layers: whoever walks waits for
 * what is on screen.
 */
public final class TestFxHands implements Hands {
  private final BaseRobot robot = new FxRobot().robotContext().getBaseRobot();

  @Override
  public void press(Point2D at) {
    robot.moveMouse(at);
    robot.pressMouse(MouseButton.PRIMARY);
    robot.releaseMouse(MouseButton.PRIMARY);
  }

  @Override
  public void shortcut(KeyCode key) {
    robot.pressKeyboard(KeyCode.CONTROL);
    robot.pressKeyboard(key);
    robot.releaseKeyboard(key);
    robot.releaseKeyboard(KeyCode.CONTROL);
  }
}
