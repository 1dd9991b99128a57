package dev.capiwizard.tour;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/** Mouse and keyboard of whoever walks. Called from the tour's thread. */
public interface Hands {
  /** Moves to a point of the screen and presses the primary button. */
  void press(Point2D at) throws TourException;

  /** Types a key while the Control key is held. */
  void shortcut(KeyCode key) throws TourException;
}
