package dev.capiwizard.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Lays out one of a kind that nobody sees: the first of a kind takes many times as long as the
 * next, and the one that is seen shall not take more than its part of a frame. FX thread.
 */
public final class LayoutWarmUp {
  private static final Set<Class<?>> DONE = new HashSet<>();

  private LayoutWarmUp() {}

  /** Makes one, and gives it styles and a place, where none of its kind was made so before. */
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
