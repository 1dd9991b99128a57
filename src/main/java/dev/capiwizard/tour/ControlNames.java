package dev.capiwizard.tour;

import java.util.stream.Stream;
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
    return first(said(node), written(node), beside(node), prompt(node));
  }

  /** What a person reads on it or beside it; only without that what a screen reader says. */
  static String seen(Node node) {
    return first(written(node), beside(node), said(node), prompt(node));
  }

  private static String first(String... names) {
    return Stream.of(names).filter(name -> !name.isBlank()).findFirst().orElse("");
  }

  private static String said(Node node) {
    return node.getAccessibleText() == null ? "" : node.getAccessibleText();
  }

  private static String written(Node node) {
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  private static String beside(Node node) {
    for (Node one : node.getScene().getRoot().lookupAll(".label")) {
      if (one instanceof Label label && node.equals(label.getLabelFor())) {
        return label.getText();
      }
    }
    return "";
  }

  private static String prompt(Node node) {
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
