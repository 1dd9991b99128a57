package dev.capiwizard.testing;

import dev.capiwizard.texts.Invariant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Finds words on a screen that are cut off, stand in each other, or lie beside the window. */
public final class CutWords {
  private CutWords() {}

  /** What is wrong, in words; empty if nothing is. FX thread. */
  public static List<String> in(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    List<Node> shown = new ArrayList<>();
    gather(scene.getRoot(), shown);
    List<String> wrong = new ArrayList<>();
    for (Node node : shown) {
      if (node instanceof Labeled labeled) {
        cut(labeled).forEach(wrong::add);
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1) {
          wrong.add("beside the window: " + name(node));
        }
      }
    }
    for (int one = 0; one < shown.size(); one++) {
      for (int other = one + 1; other < shown.size(); other++) {
        if (overlap(shown.get(one), shown.get(other))) {
          wrong.add("in each other: " + name(shown.get(one)) + " and " + name(shown.get(other)));
        }
      }
    }
    return wrong;
  }

  /** What holds words itself, and can be seen. */
  private static void gather(Node node, List<Node> shown) {
    if (!node.isVisible() || node.getOpacity() < 0.05) {
      return;
    }
    boolean words =
        (node instanceof Labeled labeled && !String.valueOf(labeled.getText()).isBlank())
            || node instanceof TextInputControl;
    if (words) {
      shown.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, shown));
    }
  }

  private static List<String> cut(Labeled labeled) {
    // Where a label is cut by design, its whole text comes on a press or as the pointer rests; the
    // cells at the end of a list come by scrolling.
    boolean byDesign = labeled.getTooltip() != null || labeled instanceof Cell<?>;
    for (Node child : labeled.lookupAll(".text")) {
      if (child instanceof Text text
          && !byDesign
          && !text.getText().equals(labeled.getText())
          && !labeled
              .getText()
              .replaceAll("\\s", "")
              .equals(text.getText().replaceAll("\\s", ""))) {
        return List.of("cut: " + name(labeled) + " to " + text.getText());
      }
    }
    return List.of();
  }

  private static boolean overlap(Node one, Node other) {
    Bounds first = seen(one);
    Bounds second = seen(other);
    double wide =
        Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX());
    double high =
        Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY());
    return wide > 2 && high > 2;
  }

  /** The part that can be seen: what has been scrolled away is in nobody’s way. */
  private static Bounds seen(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane pane) {
        Bounds port = pane.localToScene(pane.getLayoutBounds());
        double top = Math.max(at.getMinY(), port.getMinY());
        double bottom = Math.max(top, Math.min(at.getMaxY(), port.getMaxY()));
        at = new BoundingBox(at.getMinX(), top, at.getWidth(), bottom - top);
      }
    }
    return at;
  }

  private static String name(Node node) {
    Point2D at = node.localToScene(0, 0);
    String text =
        node instanceof Labeled labeled ? labeled.getText() : String.valueOf(node.getId());
    return Invariant.format("“%s” at %.0f, %.0f", text, at.getX(), at.getY());
  }
}
