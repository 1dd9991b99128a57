package dev.capiwizard.tour;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Finds the controls of a window that a person sees and can use. FX thread. */
final class ControlFinder {
  private final Supplier<Scene> scene;

  /**
   * @param scene the scene in front, called at each use
   */
  ControlFinder(Supplier<Scene> scene) {
    this.scene = scene;
  }

  /** The first control in sight of those that the selector, or a list of them, names. */
  @Nullable Node visible(String selector) {
    for (String one : selector.split(",")) {
      for (Node node : scene.get().getRoot().lookupAll(one.strip())) {
        if (isShown(node)) {
          return node;
        }
      }
    }
    return null;
  }

  /** The same; null also if it is disabled. */
  @Nullable Node usable(String selector) {
    Node node = visible(selector);
    return node == null || node.isDisabled() ? null : node;
  }

  /**
   * A control that was there a moment ago.
   *
   * @throws IllegalStateException if it is there no longer
   */
  Node usableNow(String selector) {
    Node node = usable(selector);
    if (node == null) {
      throw new IllegalStateException(selector + " went away");
    }
    return node;
  }

  /** The point on the screen at which a control is pressed. */
  Point2D middle(String selector) {
    Node node = usableNow(selector);
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static boolean isShown(Node node) {
    return Visible.is(node) && node.getBoundsInLocal().getWidth() > 0;
  }
}
