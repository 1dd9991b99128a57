package dev.capiwizard.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two equally wide parts side by side, or one below the other if the room is too narrow. */
public final class SideBySide extends Region {
  private static final double GAP = 18;

  private final Region first;
  private final Region second;
  private final double narrowest;

  /**
   * @param narrowest the width that a part needs to stand beside the other
   */
  public SideBySide(Region first, Region second, double narrowest) {
    this.first = first;
    this.second = second;
    this.narrowest = narrowest;
    getChildren().addAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean isNarrow(double width) {
    return width >= 0 && width < 2 * narrowest + GAP;
  }

  private static double half(double width) {
    return Math.floor((width - GAP) / 2);
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
        : Math.max(first.prefHeight(half(used)), second.prefHeight(half(used)));
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
      double half = half(width);
      first.resizeRelocate(0, 0, half, getHeight());
      second.resizeRelocate(width - half, 0, half, getHeight());
    }
  }
}
