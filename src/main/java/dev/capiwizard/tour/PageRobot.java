package dev.capiwizard.tour;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * Finds elements of the embedded page that a person can use: visible, enabled, uncovered. FX
 * thread.
 */
final class PageRobot {
  private final Supplier<Scene> scene;

  PageRobot(Supplier<Scene> scene) {
    this.scene = scene;
  }

  /** Scrolls the page until the element is in view; false if there is none. */
  boolean bringIntoView(String css) {
    return Boolean.TRUE.equals(
        ask(
            """
            (function (e) {
              if (!e) { return false; }
              e.scrollIntoView({block: 'center'});
              return true;
            })(document.querySelector(CSS))
            """,
            css));
  }

  /** The point on the screen to press; null if a person could not press it. */
  @Nullable Point2D middle(String css) {
    Object at =
        ask(
            """
            (function (e) {
              if (!e || e.disabled) { return ''; }
              const r = e.getBoundingClientRect();
              const x = r.left + r.width / 2, y = r.top + r.height / 2;
              const hit = document.elementFromPoint(x, y);
              const free = r.width > 0 && hit && (e === hit || e.contains(hit) || hit.contains(e));
              return free ? x + ' ' + y : '';
            })(document.querySelector(CSS))
            """,
            css);
    WebView view = view();
    if (view == null || !(at instanceof String text) || text.isEmpty()) {
      return null;
    }
    String[] parts = text.split(" ");
    return view.localToScreen(
        Double.parseDouble(parts[0]) * view.getZoom(),
        Double.parseDouble(parts[1]) * view.getZoom());
  }

  /** The room of the page that is shown now; empty if there is none. */
  List<PageHeight> height() {
    WebView view = view();
    if (view == null) {
      return List.of();
    }
    Bounds seen = view.localToScene(view.getLayoutBounds());
    double top = Math.max(0, seen.getMinY());
    double bottom = Math.min(view.getScene().getHeight(), seen.getMaxY());
    for (Node at = view.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        Bounds area = pane.localToScene(pane.getLayoutBounds());
        top = Math.max(top, area.getMinY());
        bottom = Math.min(bottom, area.getMaxY());
      }
    }
    int height = (int) Math.round(Math.max(0, bottom - top));
    return List.of(
        new PageHeight(path(), height, height / view.getScene().getWindow().getHeight()));
  }

  /** The path of the page’s address; empty if there is no page. */
  String path() {
    WebView view = view();
    return view == null ? "" : URI.create(view.getEngine().getLocation()).getPath();
  }

  /** The words by which a person knows an element; what was typed into it is not read. */
  String name(String css) {
    Object name =
        ask(
            """
            (function (e) {
              const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
              const own = e.tagName === 'INPUT' ? e.placeholder : e.innerText;
              return (label || own || e.getAttribute('aria-label') || e.id).trim().split('\\n')[0];
            })(document.querySelector(CSS))
            """,
            css);
    return name instanceof String words ? words : css;
  }

  private @Nullable Object ask(String script, String css) {
    WebView view = view();
    if (view == null) {
      return null;
    }
    String literal = "'" + css.replace("\\", "\\\\").replace("'", "\\'") + "'";
    try {
      return view.getEngine().executeScript(script.replace("CSS", literal));
    } catch (RuntimeException e) {
      return null;
    }
  }

  private @Nullable WebView view() {
    for (Node node : scene.get().getRoot().lookupAll(".web-view")) {
      if (node instanceof WebView view && Visible.is(view)) {
        return view;
      }
    }
    return null;
  }
}
