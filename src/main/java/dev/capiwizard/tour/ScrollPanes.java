package dev.capiwizard.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls as a person does before they press. FX thread. */
final class ScrollPanes {
  private ScrollPanes() {}

  /** Scrolls as little as is needed, in each scroll pane around the node. */
  static void bringIntoView(Node node) {
    List<ScrollPane> panes = new ArrayList<>();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane) {
        panes.add(pane);
      }
    }
    for (ScrollPane pane : panes) {
      Node content = pane.getContent();
      double hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      if (hidden > 0) {
        Bounds in = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = in.getCenterY() - pane.getViewportBounds().getHeight() / 2;
        pane.setVvalue(Math.clamp(top / hidden, 0, 1));
      }
    }
  }
}
