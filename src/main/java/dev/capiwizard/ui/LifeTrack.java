package dev.capiwizard.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A bar that shows how much of a life is gone, with the reminder days marked: the later a mark, the
 * taller it is, so that its colour is never alone, and it is hollow while nobody will remind. FX
 * thread.
 */
public final class LifeTrack extends Pane {
  private static final PseudoClass HOLLOW = PseudoClass.getPseudoClass("hollow");

  /** In pixels: wide enough for a hollow inside. */
  private static final double MARK_WIDTH = 5;

  /** Between the marks of two days that would touch each other, in pixels. */
  private static final double MARK_GAP = 1;

  private final Region track = new Region();
  private final Region used = new Region();
  private final List<Region> marks = new ArrayList<>();
  private List<Integer> days = List.of();
  private double part;
  private long life = 60;
  private boolean isHollow = true;

  public LifeTrack() {
    getStyleClass().add("life-bar");
    track.getStyleClass().add("life-track");
    used.getStyleClass().add("life-used");
    // Placed by hand, at the exact pixel of their day.
    track.setManaged(false);
    used.setManaged(false);
    getChildren().addAll(track, used);
  }

  /**
   * Shows a life.
   *
   * @param gone the part of it that is gone, 0 to 1
   * @param lifeDays its length in days
   * @param daysBeforeEnd the days at which the marks are, the largest first
   */
  public void show(double gone, long lifeDays, List<Integer> daysBeforeEnd) {
    part = Math.clamp(gone, 0, 1);
    life = Math.max(1, lifeDays);
    if (!daysBeforeEnd.equals(days)) {
      days = List.copyOf(daysBeforeEnd);
      getChildren().removeAll(marks);
      marks.clear();
      for (int day : days) {
        Region mark = new Region();
        mark.setManaged(false);
        mark.getStyleClass().add(day > 3 ? "life-mark" : "life-mark-late");
        mark.pseudoClassStateChanged(HOLLOW, isHollow);
        marks.add(mark);
      }
      getChildren().addAll(marks);
    }
    requestLayout();
  }

  /**
   * Fills the marks, or leaves them hollow.
   *
   * @param on whether this computer reminds on those days
   */
  public void remind(boolean on) {
    isHollow = !on;
    marks.forEach(mark -> mark.pseudoClassStateChanged(HOLLOW, isHollow));
  }

  /** The part of the bar’s height that the mark of a day takes, so many days before the end. */
  static double height(int day) {
    return day > 7 ? 0.6 : day > 3 ? 0.7 : day > 1 ? 0.8 : day > 0 ? 0.9 : 1;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double thick = height * 0.4;
    track.resizeRelocate(0, height - thick, width, thick);
    used.resizeRelocate(0, height - thick, Math.max(thick, width * part), thick);
    // From the end on, since its marks are the ones that are close together.
    double rightOf = width;
    for (int i = marks.size() - 1; i >= 0; i--) {
      double at = width * (1 - (double) days.get(i) / life) - MARK_WIDTH / 2;
      double left = Math.max(0, Math.min(at, rightOf - MARK_WIDTH));
      double tall = snapSizeY(height * height(days.get(i)));
      marks.get(i).resizeRelocate(snapPositionX(left), height - tall, MARK_WIDTH, tall);
      rightOf = left - MARK_GAP;
    }
  }
}
