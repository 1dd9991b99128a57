package dev.capiwizard.tour;

import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/** The walker’s mouse and keyboard. Called from the tour’s thread. */
public interface InputDevice {
  /**
   * Moves to a point of the screen and presses the primary button, if the target is still there.
   *
   * @param stillThere called on the FX thread, on which nothing moves until the press is made
   * @return whether it was pressed
   */
  boolean press(Point2D at, BooleanSupplier stillThere) throws TourException;

  /** Types a key, such as Enter. */
  void key(KeyCode key) throws TourException;

  /** Types a key while Control is held. */
  void shortcut(KeyCode key) throws TourException;
}
