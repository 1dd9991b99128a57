package dev.capiwizard.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A card with a heading: one part of a step. */
public final class Section extends VBox {
  public Section(String heading, Node... content) {
    getStyleClass().add("section");
    if (!heading.isEmpty()) {
      getChildren().add(Words.heading(heading));
    }
    getChildren().addAll(content);
  }
}
