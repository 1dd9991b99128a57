package dev.capiwizard.ui.browser;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * What stands above an embedded page. While the pointer is on the page, this does not become lower:
 * the page would come up under the pointer, and a press would hit something else. The room is given
 * back when the pointer leaves, or another page comes. FX thread.
 */
public final class RoomAbove extends VBox {
  private final BrowserPane page;

  /** Height in pixels that is kept; 0 where none is. */
  private double held;

  public RoomAbove(double spacing, BrowserPane page, Node... children) {
    super(spacing, children);
    this.page = page;
    page.hoverProperty().addListener((observable, before, now) -> giveBack());
    page.locationProperty().addListener((observable, before, now) -> giveBack());
  }

  /** Changes what is shown here. */
  public void change(Runnable change) {
    if (page.isHover()) {
      held = getHeight();
    }
    change.run();
  }

  private void giveBack() {
    held = 0;
    requestLayout();
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(held, super.computeMinHeight(width));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(held, super.computePrefHeight(width));
  }
}
