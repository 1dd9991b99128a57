package dev.capiwizard.window;

import javafx.geometry.Rectangle2D;

/**
 * How a note at the side gets its room: the window grows as far as its screen has room, the rest is
 * taken from the content; a narrow window keeps its content whole, and the note lies over it. All
 * in logical pixels.
 *
 * @param window the bounds of the whole window with the note, never beyond the screen because of it
 * @param over whether the note lies over the content
 */
record SideBounds(Rectangle2D window, boolean over) {
  /** Below this width, nothing can be taken from the content. */
  static final double LEAST_BESIDE = 1000;

  /**
   * The bounds with a note.
   *
   * @param screen the part of the screen that no bar or dock covers
   * @param before the bounds without the note
   * @param width of the note
   */
  static SideBounds with(Rectangle2D screen, Rectangle2D before, double width) {
    // A window across two screens may be wider than one of them.
    double grown = Math.clamp(screen.getWidth() - before.getWidth(), 0, width);
    double whole = before.getWidth() + grown;
    // Towards the left where there is no room at the right.
    double left =
        grown > 0
            ? Math.clamp(screen.getMaxX() - whole, screen.getMinX(), before.getMinX())
            : before.getMinX();
    return new SideBounds(
        new Rectangle2D(left, before.getMinY(), whole, before.getHeight()), isOver(whole));
  }

  static boolean isOver(double width) {
    return width < LEAST_BESIDE;
  }

  /**
   * The bounds after the note has gone.
   *
   * @param now the bounds with the note, as the person may have changed them
   * @param grown by how much the note has widened the window
   * @param moved by how much it has moved the window to the left
   * @param least the window’s least width
   */
  static Rectangle2D without(Rectangle2D now, double grown, double moved, double least) {
    double width = Math.max(Math.min(least, now.getWidth()), now.getWidth() - grown);
    return new Rectangle2D(
        now.getMinX() + Math.min(moved, now.getWidth() - width),
        now.getMinY(),
        width,
        now.getHeight());
  }
}
