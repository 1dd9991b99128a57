package dev.capiwizard.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Lays out an unseen node of a kind ahead of time: the first of a kind takes many times as long as
 * the next, and a visible one should take no more than its part of a frame. FX thread.
 */
public final class LayoutWarmUp {
  private static final Set<Class<?>> DONE = new HashSet<>();

  private LayoutWarmUp() {}

  /** Whether a node of this kind was laid out ahead of time. */
  public static boolean isDone(Class<? extends Parent> kind) {
    return DONE.contains(kind);
  }

  /** Makes a node, styles it and lays it out, unless that was done for its kind before. */
  public static <T extends Parent> void layOut(Class<T> kind, Supplier<T> make) {
    if (DONE.add(kind)) {
      T one = make.get();
      Scene scene = new Scene(one);
      scene.getStylesheets().setAll(Theme.styleSheets());
      one.applyCss();
      one.layout();
    }
  }
}
