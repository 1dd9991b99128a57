package dev.capiwizard.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * Where the person is on a page that is built anew for a small change, which is not to lead them
 * away. FX thread.
 *
 * @param focused the id of what has the keys; empty where that is elsewhere
 * @param scrolled how far the page is scrolled, from 0 to 1
 */
public record ViewPosition(String focused, double scrolled) {
  public static final ViewPosition TOP = new ViewPosition("", 0);

  /** The place on a page as it is now. */
  public static ViewPosition of(Parent body) {
    Node owner = body.getScene() == null ? null : body.getScene().getFocusOwner();
    String id = owner == null || owner.getId() == null ? "" : owner.getId();
    boolean isHere = !id.isEmpty() && body.lookup("#" + id) != null;
    double scrolled =
        body.lookup(".inner-scroll") instanceof ScrollPane pane ? pane.getVvalue() : 0;
    return new ViewPosition(isHere ? id : "", scrolled);
  }

  /** Goes back there on the page as it is built anew. */
  public void restore(Parent body) {
    Node node = focused.isEmpty() ? null : body.lookup("#" + focused);
    if (node != null) {
      node.requestFocus();
    }
    if (scrolled > 0 && body.lookup(".inner-scroll") instanceof ScrollPane pane) {
      // Its height is known once it was laid out; until then it may be built anew once more.
      pane.setVvalue(scrolled);
      Frames.each(() -> pane.setVvalue(scrolled));
    }
  }
}
