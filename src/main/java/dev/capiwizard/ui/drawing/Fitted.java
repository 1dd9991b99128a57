package dev.capiwizard.ui.drawing;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A drawing at its own width, made smaller where there is less room, so that nothing is cut. */
final class Fitted extends Region {
  private final Region drawing;
  private final double width;
  private final Scale scale = new Scale(1, 1);

  /**
   * @param width the least width of the drawing itself, in pixels
   */
  Fitted(Region drawing, double width) {
    this.drawing = drawing;
    this.width = width;
    drawing.getTransforms().add(scale);
    getChildren().add(drawing);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double own() {
    return Math.max(width, Math.ceil(drawing.minWidth(-1)));
  }

  private double own(double room) {
    return Math.max(room, own());
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return own();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMinHeight(double room) {
    return computePrefHeight(room);
  }

  @Override
  protected double computePrefHeight(double room) {
    double used = room < 0 ? own() : room;
    double wide = own(used);
    return Math.ceil(drawing.prefHeight(wide) * used / wide);
  }

  @Override
  protected double computeMaxHeight(double room) {
    return computePrefHeight(room);
  }

  @Override
  protected void layoutChildren() {
    double wide = own(getWidth());
    double factor = getWidth() / wide;
    scale.setX(factor);
    scale.setY(factor);
    drawing.resizeRelocate(0, 0, wide, drawing.prefHeight(wide));
  }
}
