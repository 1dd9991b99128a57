package dev.capiwizard.ui.browser;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * The room above an embedded page. While the pointer is on the page it does not shrink: the page
 * would move up under the pointer, and a press would hit something else. It shrinks when the
 * pointer leaves or another page comes. FX thread.
 */
public final class RoomAbove extends VBox {
  private final BrowserPane page;

  /** The height in pixels that is kept; 0 if none is. */
  private double held;

  public RoomAbove(double spacing, BrowserPane page, Node... children) {
    super(spacing, children);
    this.page = page;
    page.hoverProperty().addListener((observable, before, now) -> giveBack());
    page.locationProperty().addListener((observable, before, now) -> giveBack());
  }

  /** Changes the content of this room. */
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
