package dev.capiwizard.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** The words that a person can read in the window. */
public final class Screen {
  private final Supplier<Scene> scene;

  Screen(Supplier<Scene> scene) {
    this.scene = scene;
  }

  List<String> texts() throws TourException {
    return Fx.call(() -> texts(scene.get()));
  }

  /** All texts of visible controls; FX thread. */
  public static List<String> texts(Scene scene) {
    List<String> texts = new ArrayList<>();
    collect(scene.getRoot(), texts);
    return texts;
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof TextInputControl input && input.getText() != null) {
      texts.add(input.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
