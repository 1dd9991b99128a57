package dev.capiwizard.window;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where the window opens: as it was left, where that screen is still there, and within the screen
 * whatever its size and scale. All in logical pixels.
 *
 * @param bounds of the whole window, with its frame
 * @param maximized whether it fills its screen
 */
public record WindowPlacement(Rectangle2D bounds, boolean maximized) {
  /** Below these, what a step needs is no longer in sight; smaller screens are used whole. */
  static final double LEAST_WIDTH = 720;

  static final double LEAST_HEIGHT = 480;

  private static final double USUAL_WIDTH = 1000;
  private static final double USUAL_HEIGHT = 740;

  /** The part of the title bar by which a person can take hold of a window. */
  private static final double HANDLE = 60;

  /**
   * A place on one of the screens that are there.
   *
   * @param left as the window was left; null where it never was
   * @param screens the parts of them that no bar or dock covers, the main one first; at least one
   */
  static WindowPlacement on(List<Rectangle2D> screens, @Nullable WindowPlacement left) {
    Rectangle2D main = screens.getFirst();
    if (left == null) {
      return new WindowPlacement(centred(main, USUAL_WIDTH, USUAL_HEIGHT), false);
    }
    Rectangle2D before = left.bounds;
    Rectangle2D screen =
        screens.stream()
            .filter(one -> one.contains(before.getMinX() + HANDLE, before.getMinY() + 1))
            .findFirst()
            .orElse(null);
    return new WindowPlacement(
        screen == null
            ? centred(main, before.getWidth(), before.getHeight())
            : within(screen, before),
        left.maximized);
  }

  private static Rectangle2D centred(Rectangle2D screen, double width, double height) {
    double w = Math.min(width, screen.getWidth());
    double h = Math.min(height, screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + (screen.getWidth() - w) / 2,
        screen.getMinY() + (screen.getHeight() - h) / 2,
        w,
        h);
  }

  private static Rectangle2D within(Rectangle2D screen, Rectangle2D window) {
    double w = Math.min(window.getWidth(), screen.getWidth());
    double h = Math.min(window.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - w),
        Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - h),
        w,
        h);
  }
}
