package dev.capiwizard.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** What an eye would see of a screen at once: texts, those that have no room, how bright it is. */
public final class Look {
  /** Rounding, and the overhang of slanted letters. */
  private static final double SLACK = 1.5;

  private Look() {}

  /** The texts as they are drawn, in the order of the nodes. */
  public static List<String> texts(Node root) throws Exception {
    return Toolkit.onFx(() -> shown(root).stream().map(Text::getText).toList());
  }

  /**
   * The texts that have no room: drawn with dots at their end, or beyond the window’s edge. What is
   * scrolled away has room.
   */
  public static List<String> cut(Node root) throws Exception {
    return Toolkit.onFx(
        () ->
            shown(root).stream()
                .filter(text -> text.getText().endsWith("...") || isOutside(text))
                .map(Text::getText)
                .toList());
  }

  /** From 0, black, to 1, white: the mean of what is drawn. */
  public static double brightness(Node node) throws Exception {
    return Toolkit.onFx(
        () -> {
          WritableImage image = node.snapshot(null, null);
          double sum = 0;
          int count = 0;
          for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
              Color color = image.getPixelReader().getColor(x, y);
              if (color.getOpacity() > 0.5) {
                sum += color.getBrightness();
                count++;
              }
            }
          }
          return count == 0 ? 0 : sum / count;
        });
  }

  private static List<Text> shown(Node root) {
    List<Text> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Text> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      found.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean isOutside(Text text) {
    Scene scene = text.getScene();
    Bounds at = text.localToScene(text.getLayoutBounds());
    boolean beside = at.getMinX() < -SLACK || at.getMaxX() > scene.getWidth() + SLACK;
    boolean above = at.getMinY() < -SLACK || at.getMaxY() > scene.getHeight() + SLACK;
    return beside || (above && !scrolls(text));
  }

  private static boolean scrolls(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (one instanceof ScrollPane || one instanceof ListView) {
        return true;
      }
    }
    return false;
  }
}
