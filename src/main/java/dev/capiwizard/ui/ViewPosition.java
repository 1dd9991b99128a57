package dev.capiwizard.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * Where the person is on a page. A page that is rebuilt for a small change must not move them away
 * from there. FX thread.
 *
 * @param focused the id of the node with the focus; empty if the focus is elsewhere
 * @param scrolled how far the page is scrolled, from 0 to 1
 */
public record ViewPosition(String focused, double scrolled) {
  public static final ViewPosition TOP = new ViewPosition("", 0);

  /** The present position on a page. */
  public static ViewPosition of(Parent body) {
    Node owner = body.getScene() == null ? null : body.getScene().getFocusOwner();
    String id = owner == null || owner.getId() == null ? "" : owner.getId();
    boolean isHere = !id.isEmpty() && body.lookup("#" + id) != null;
    double scrolled =
        body.lookup(".inner-scroll") instanceof ScrollPane pane ? pane.getVvalue() : 0;
    return new ViewPosition(isHere ? id : "", scrolled);
  }

  /** Goes back to this position on the rebuilt page. */
  public void restore(Parent body) {
    Node node = focused.isEmpty() ? null : body.lookup("#" + focused);
    if (node != null) {
      node.requestFocus();
    }
    if (scrolled > 0 && body.lookup(".inner-scroll") instanceof ScrollPane pane) {
      // The page’s height is known only after a layout; until then it may be rebuilt once more.
      pane.setVvalue(scrolled);
      Frames.each(() -> pane.setVvalue(scrolled));
    }
  }
}
