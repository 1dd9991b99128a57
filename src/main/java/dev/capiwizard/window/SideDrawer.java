package dev.capiwizard.window;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * Takes no room itself: its note lies over the content at the left of it, as high as the content
 * without the line of its buttons, so that <i>Next</i> stays in sight. FX thread.
 */
final class SideDrawer extends Region {
  private final Region note;
  private final BorderPane root;

  SideDrawer(Region note, BorderPane root) {
    this.note = note;
    this.root = root;
    getStyleClass().add("side-drawer");
    // Above the content, whichever came later.
    setViewOrder(-1);
    setMinWidth(0);
    setPrefWidth(0);
    setMaxWidth(0);
    setPickOnBounds(false);
    getChildren().add(note);
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(note.prefWidth(-1), root.getWidth());
    note.resizeRelocate(snapPositionX(-width), 0, snapSizeX(width), height());
  }

  private double height() {
    Node content = root.getCenter();
    Node buttons = content == null ? null : content.lookup(".bar");
    if (buttons == null) {
      return getHeight();
    }
    Bounds at = sceneToLocal(buttons.localToScene(buttons.getLayoutBounds()));
    return at.getMinY() > 0 ? at.getMinY() : getHeight();
  }
}
