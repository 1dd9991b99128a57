package dev.capiwizard.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Lays out an unseen node of a kind ahead of time: the first of a kind takes many times as long as
 * the next, and a visible one should take no more than its part of a frame. FX thread.
 */
public final class LayoutWarmUp {
  private static final Set<Class<?>> DONE = new HashSet<>();

  private LayoutWarmUp() {}

  /**
   * Makes a node, styles it and lays it out: each a part of its own, for a frame of its own ({@link
   * Frames}). None where that was done for its kind before, or begins meanwhile.
   */
  public static List<Runnable> parts(
      Class<? extends Parent> kind, Supplier<? extends Parent> make) {
    if (DONE.contains(kind)) {
      return List.of();
    }
    AtomicReference<@Nullable Parent> made = new AtomicReference<>();
    return List.of(
        () -> {
          if (DONE.add(kind)) {
            made.set(make.get());
          }
        },
        () -> with(made, LayoutWarmUp::style),
        () -> with(made, Parent::layout));
  }

  private static void style(Parent one) {
    Scene scene = new Scene(one);
    scene.getStylesheets().setAll(Theme.styleSheets());
    one.applyCss();
  }

  private static void with(AtomicReference<@Nullable Parent> made, Consumer<Parent> work) {
    Parent one = made.get();
    if (one != null) {
      work.accept(one);
    }
  }
}
