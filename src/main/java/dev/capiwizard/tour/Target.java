package dev.capiwizard.tour;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * What a person presses or fills in.
 *
 * @param name as it is called on screen; never what was typed into it
 * @param at its place in the scene; null if it is not in sight
 */
public record Target(Kind kind, String name, @Nullable Rectangle2D at) {
  /** The kinds of things that are pressed. */
  public enum Kind {
    PRESS,
    TICK,
    FILL,
    /** A field for a password or a code, on a page that looks different for everybody. */
    LOG_IN
  }
}
