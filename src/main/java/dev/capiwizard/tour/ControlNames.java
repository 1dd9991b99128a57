package dev.capiwizard.tour;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * The names of controls as people and screen readers know them, never what was typed into them. FX
 * thread.
 */
public final class ControlNames {
  private static final String STEP = "step-";

  private ControlNames() {}

  /** The name that a screen reader says; empty if it has none. */
  public static String of(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && !labeled.getText().isBlank()) {
      return labeled.getText();
    }
    for (Node one : node.getScene().getRoot().lookupAll(".label")) {
      if (one instanceof Label label && node.equals(label.getLabelFor())) {
        return label.getText();
      }
    }
    return node instanceof TextInputControl input && input.getPromptText() != null
        ? input.getPromptText()
        : "";
  }

  /** The id of the step that is open; empty outside of the steps. */
  public static String step(Scene scene) {
    for (Node node : scene.getRoot().lookupAll(".step-item.now")) {
      if (node.getId() != null && node.getId().startsWith(STEP)) {
        return node.getId().substring(STEP.length());
      }
    }
    return "";
  }
}
