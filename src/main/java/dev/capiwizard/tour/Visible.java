package dev.capiwizard.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/** The part of a screen that holds something to be seen. FX thread. */
public final class Visible {
  /** The box around all that a page shows, in its own pixels. */
  private static final String PAGE_CONTENT =
      """
      (function () {
        let l = 1e6, t = 1e6, r = 0, b = 0;
        document.querySelectorAll('body *').forEach(function (e) {
          const q = e.getBoundingClientRect();
          if (e.children.length === 0 && q.width > 0 && q.height > 0) {
            l = Math.min(l, q.left); t = Math.min(t, q.top);
            r = Math.max(r, q.right); b = Math.max(b, q.bottom);
          }
        });
        return r > l ? [l, t, r - l, b - t].join(' ') : '';
      })()
      """;

  private static final double AROUND = 14;

  private Visible() {}

  /** Whether a node is part of the scene and nothing around it is hidden. */
  static boolean is(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  /** The bounds in the scene of what is in sight of a node; null if nothing is. */
  static @Nullable Rectangle2D inSight(Node node) {
    if (!is(node)) {
      return null;
    }
    Rectangle2D seen = rectangle(node.localToScene(node.getLayoutBounds()));
    for (Node at = node.getParent(); at != null && seen != null; at = at.getParent()) {
      if (at instanceof ScrollPane) {
        seen = both(seen, rectangle(at.localToScene(at.getLayoutBounds())));
      }
    }
    return seen;
  }

  /**
   * What a step shows, without the list of steps, the buttons below it and empty margins; the whole
   * scene where no step is shown.
   */
  public static Rectangle2D content(Scene scene) {
    Rectangle2D whole = new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight());
    Node area = scene.getRoot().lookup(".page-area");
    Rectangle2D room = area == null ? null : inSight(area);
    if (area == null || room == null) {
      return whole;
    }
    List<Rectangle2D> all = new ArrayList<>();
    collect(area, room, all);
    Rectangle2D content = all.stream().reduce(Visible::around).orElse(room);
    Rectangle2D padded =
        new Rectangle2D(
            content.getMinX() - AROUND,
            content.getMinY() - AROUND,
            content.getWidth() + 2 * AROUND,
            content.getHeight() + 2 * AROUND);
    Rectangle2D kept = both(padded, room);
    return kept == null ? room : kept;
  }

  /** The first node in sight with this style class; null if there is none. */
  public static @Nullable Rectangle2D first(Scene scene, String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .map(Visible::inSight)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static void collect(Node node, Rectangle2D room, List<Rectangle2D> all) {
    if (!node.isVisible() || node instanceof ScrollBar) {
      return;
    }
    boolean leaf =
        node instanceof Labeled
            || node instanceof TextInputControl
            || (node instanceof Region region && isDrawn(region));
    Rectangle2D seen = leaf ? inSight(node) : node instanceof WebView view ? page(view) : null;
    // What is as wide as its room is a ground, no content.
    if (seen != null && (seen.getWidth() < room.getWidth() - 8 || node instanceof WebView)) {
      all.add(seen);
    }
    if (node instanceof Parent parent && !(node instanceof WebView)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, room, all));
    }
  }

  private static boolean isDrawn(Region region) {
    boolean filled = region.getBackground() != null && !region.getBackground().isEmpty();
    boolean framed = region.getBorder() != null && !region.getBorder().isEmpty();
    return (filled || framed) && !(region instanceof Control);
  }

  private static @Nullable Rectangle2D page(WebView view) {
    Rectangle2D seen = inSight(view);
    Object box = PressTarget.ask(view, PAGE_CONTENT);
    if (seen == null || !(box instanceof String text) || text.isEmpty()) {
      return seen;
    }
    return both(seen, inScene(view, text));
  }

  /** A box of the page, such as {@code 10 20 100 30}, in the scene. */
  static Rectangle2D inScene(WebView view, String box) {
    String[] numbers = box.split(" ");
    double zoom = view.getZoom();
    Point2D corner =
        view.localToScene(
            Double.parseDouble(numbers[0]) * zoom, Double.parseDouble(numbers[1]) * zoom);
    return new Rectangle2D(
        corner.getX(),
        corner.getY(),
        Double.parseDouble(numbers[2]) * zoom,
        Double.parseDouble(numbers[3]) * zoom);
  }

  private static Rectangle2D rectangle(Bounds at) {
    return new Rectangle2D(
        at.getMinX(), at.getMinY(), Math.max(0, at.getWidth()), Math.max(0, at.getHeight()));
  }

  static @Nullable Rectangle2D both(Rectangle2D one, Rectangle2D other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return width > 0 && height > 0 ? new Rectangle2D(left, top, width, height) : null;
  }

  private static Rectangle2D around(Rectangle2D one, Rectangle2D other) {
    double left = Math.min(one.getMinX(), other.getMinX());
    double top = Math.min(one.getMinY(), other.getMinY());
    return new Rectangle2D(
        left,
        top,
        Math.max(one.getMaxX(), other.getMaxX()) - left,
        Math.max(one.getMaxY(), other.getMaxY()) - top);
  }
}
