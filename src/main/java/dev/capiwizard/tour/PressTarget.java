package dev.capiwizard.tour;

import dev.capiwizard.texts.Invariant;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * A control of the window, or an element of the page in it, at a point; found again later. FX
 * thread.
 *
 * @param node the control, or the view of the page
 * @param mark of the page’s element; empty for a control
 */
record PressTarget(Target.Kind kind, String name, Node node, String mark) {
  private static final String FIND =
      """
      (function (mark, x, y) {
        const hit = document.elementFromPoint(x, y);
        if (!hit) { return ''; }
        const e = hit.closest('button,a,input,select,textarea,label') || hit;
        const old = e.getAttribute('data-press');
        e.setAttribute('data-press', old || mark);
        const type = (e.getAttribute('type') || 'text').toLowerCase();
        const field = e.tagName === 'TEXTAREA' || e.tagName === 'INPUT';
        const kind = !field || /^(button|submit)$/.test(type) ? 'PRESS'
            : /^(checkbox|radio)$/.test(type) ? 'TICK'
            : type === 'password' || /one-time|otp/i.test(e.autocomplete + ' ' + e.id) ? 'LOG_IN' : 'FILL';
        const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
        const said = e.getAttribute('aria-label') || label || e.innerText
            || (kind === 'PRESS' ? e.value : '') || e.placeholder || '';
        return (old || mark) + '\\n' + kind + '\\n' + said.trim().split('\\n')[0];
      })('MARK', X, Y)
      """;

  private static final String BOX =
      """
      (function (e) {
        if (!e) { return ''; }
        const q = e.getBoundingClientRect();
        return q.width > 0 ? [q.left, q.top, q.width, q.height].join(' ') : '';
      })(document.querySelector('[data-press="MARK"]'))
      """;

  /** The target at a point of the root; null if nothing there can be pressed. */
  static @Nullable PressTarget at(Node root, Point2D point, int number) {
    Node found = find(root, root.localToScene(point));
    if (found instanceof WebView view) {
      Point2D in = view.sceneToLocal(root.localToScene(point));
      Object told =
          ask(
              view,
              FIND.replace("MARK", "p" + number)
                  .replace("X,", Invariant.format("%.1f,", in.getX() / view.getZoom()))
                  .replace(" Y)", Invariant.format(" %.1f)", in.getY() / view.getZoom())));
      if (!(told instanceof String text) || text.isEmpty()) {
        return null;
      }
      List<String> parts = List.of(text.split("\n", 3));
      return new PressTarget(
          Target.Kind.valueOf(parts.get(1)), parts.get(2), view, parts.getFirst());
    }
    return found == null ? null : new PressTarget(kind(found), ControlNames.seen(found), found, "");
  }

  boolean isSame(PressTarget other) {
    return node.equals(other.node) && mark.equals(other.mark);
  }

  /** As it stands on the screen now. */
  Target now() {
    return new Target(kind, name, place());
  }

  /** Whether it is not there any more, which is more than out of sight. */
  boolean isGone() {
    return !Visible.is(node)
        || (node instanceof WebView view && "".equals(ask(view, BOX.replace("MARK", mark))));
  }

  private @Nullable Rectangle2D place() {
    Rectangle2D seen = Visible.inSight(node);
    if (seen == null || !(node instanceof WebView view)) {
      return seen;
    }
    Object box = ask(view, BOX.replace("MARK", mark));
    return box instanceof String text && !text.isEmpty()
        ? Visible.both(seen, Visible.inScene(view, text))
        : null;
  }

  /** The path of the page that is shown; empty if there is none. */
  static String page(Node root) {
    for (Node one : root.lookupAll(".web-view")) {
      if (one instanceof WebView view && Visible.is(view)) {
        String address = view.getEngine().getLocation();
        return address == null ? "" : address.replaceFirst("[?#].*", "");
      }
    }
    return "";
  }

  static @Nullable Object ask(WebView view, String script) {
    try {
      return view.getEngine().executeScript(script);
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The deepest control at a point of the scene; what comes later lies above. */
  private static @Nullable Node find(Node node, Point2D at) {
    if (!node.isVisible() || !node.localToScene(node.getBoundsInLocal()).contains(at)) {
      return null;
    }
    if (node instanceof WebView) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable().reversed()) {
        Node found = find(child, at);
        if (found != null) {
          return found;
        }
      }
    }
    boolean pressed =
        node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane);
    return pressed ? node : null;
  }

  private static Target.Kind kind(Node node) {
    return node instanceof TextInputControl
        ? Target.Kind.FILL
        : node instanceof CheckBox || node instanceof RadioButton
            ? Target.Kind.TICK
            : Target.Kind.PRESS;
  }
}
