package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.upstack.NextPlace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ring in the page at the place where the person acts next. It is drawn once for each
 * place and page, so that a page that the person scrolls stays where it is. FX thread.
 */
final class NextPlaceMark {
  /** A page draws itself in less than three seconds; after that the place is unknown. */
  private static final int TRIES = 10;

  private final Function<NextPlace, @Nullable Object> draw;
  private String at = "";
  private int triesLeft;

  /**
   * @param draw runs the script that draws the ring; gives {@code MARKED} where it is drawn
   */
  NextPlaceMark(Function<NextPlace, @Nullable Object> draw) {
    this.draw = draw;
  }

  /**
   * Moves the ring.
   *
   * @param page the page’s address, and what tells it from an earlier one at the same address
   */
  void move(NextPlace next, String page) {
    String now = next + " " + page;
    if (!now.equals(at)) {
      at = now;
      triesLeft = next == NextPlace.NONE ? 1 : TRIES;
    }
    if (triesLeft > 0) {
      triesLeft = "MARKED".equals(draw.apply(next)) ? 0 : triesLeft - 1;
    }
  }
}
