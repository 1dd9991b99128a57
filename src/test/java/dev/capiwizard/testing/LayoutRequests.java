package dev.capiwizard.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Which nodes of a scene ask to be laid out while nobody does anything. One that does so in each
 * frame costs a computer a part of its core, and a laptop its battery, as long as the screen is
 * open.
 */
public final class LayoutRequests {
  private static final int FRAMES = 12;

  /** How often a screen may still be at work, such as with what it reads in the background. */
  private static final int LOOKS = 20;

  private LayoutRequests() {}

  /** The nodes of a scene that never come to rest; empty as soon as all have. */
  public static List<String> withoutEnd(Scene scene) throws Exception {
    List<String> asked = List.of();
    for (int look = 0; look < LOOKS; look++) {
      asked = seen(scene);
      if (asked.isEmpty()) {
        return asked;
      }
    }
    return asked.stream().distinct().toList();
  }

  private static List<String> seen(Scene scene) throws Exception {
    List<String> asked = new ArrayList<>();
    List<Runnable> undo = new ArrayList<>();
    Toolkit.onFx(() -> watch(scene.getRoot(), asked, undo));
    Toolkit.frames(FRAMES);
    return Toolkit.onFx(
        () -> {
          undo.forEach(Runnable::run);
          return List.copyOf(asked);
        });
  }

  private static boolean watch(Parent parent, List<String> asked, List<Runnable> undo) {
    ChangeListener<Boolean> listener =
        (observable, before, now) -> {
          if (now) {
            asked.add(parent.getClass().getSimpleName() + " " + parent.getStyleClass());
          }
        };
    parent.needsLayoutProperty().addListener(listener);
    undo.add(() -> parent.needsLayoutProperty().removeListener(listener));
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Parent inner) {
        watch(inner, asked, undo);
      }
    }
    return true;
  }
}
