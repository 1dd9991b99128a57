package dev.capiwizard.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts side by side, or one below the other if the room is too narrow. */
public final class SideBySide extends Region {
  private static final double GAP = 18;

  private final Region first;
  private final Region second;
  private final double narrowest;
  private final double share;

  /**
   * Two equally wide parts.
   *
   * @param narrowest the width that a part needs to stand beside the other
   */
  public SideBySide(Region first, Region second, double narrowest) {
    this(first, second, narrowest, 0.5);
  }

  /**
   * Two parts.
   *
   * @param narrowest half of the width that both need to stand beside each other
   * @param share the first one’s share of the width, between 0 and 1
   */
  public SideBySide(Region first, Region second, double narrowest, double share) {
    this.first = first;
    this.second = second;
    this.narrowest = narrowest;
    this.share = share;
    getChildren().addAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean isNarrow(double width) {
    return width >= 0
        && (width < 2 * narrowest + GAP || left(width) < Math.ceil(first.minWidth(-1)));
  }

  private double left(double width) {
    return Math.floor((width - GAP) * share);
  }

  private double right(double width) {
    return width - GAP - left(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(first.minWidth(-1), second.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * narrowest + GAP;
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double used = width < 0 ? prefWidth(-1) : width;
    return isNarrow(used)
        ? first.prefHeight(used) + GAP + second.prefHeight(used)
        : Math.max(first.prefHeight(left(used)), second.prefHeight(right(used)));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isNarrow(width)) {
      double top = 0;
      for (Region part : List.of(first, second)) {
        double height = part.prefHeight(width);
        part.resizeRelocate(0, top, width, height);
        top += height + GAP;
      }
    } else {
      first.resizeRelocate(0, 0, left(width), getHeight());
      second.resizeRelocate(width - right(width), 0, right(width), getHeight());
    }
  }
}
