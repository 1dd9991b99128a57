package dev.capiwizard.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar that shows how much of a life is gone, with the reminder days marked. FX thread. */
public final class LifeTrack extends Pane {
  private static final double MARK_WIDTH = 2;

  private final Region track = new Region();
  private final Region used = new Region();
  private final List<Region> marks = new ArrayList<>();
  private List<Integer> days = List.of();
  private double part;
  private long life = 60;

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
   * @param daysBeforeEnd the days at which the marks are
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
        marks.add(mark);
      }
      getChildren().addAll(marks);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double inset = height / 6;
    track.resizeRelocate(0, inset, width, height - 2 * inset);
    used.resizeRelocate(0, inset, Math.max(height - 2 * inset, width * part), height - 2 * inset);
    for (int i = 0; i < marks.size(); i++) {
      double at = width * (1 - (double) days.get(i) / life);
      marks
          .get(i)
          .resizeRelocate(
              Math.clamp(at, 0, Math.max(0, width - MARK_WIDTH)), 0, MARK_WIDTH, height);
    }
  }
}
