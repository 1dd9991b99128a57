package dev.capiwizard.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A question that opens its answer below, by mouse and keyboard alike. */
public final class Expander extends VBox {
  private final Button button;
  private final Node answer;

  public Expander(String id, String question, Node answer) {
    this.answer = answer;
    getStyleClass().add("expander");
    FontIcon arrow = new FontIcon("fth-chevron-right");
    button = Buttons.link(id, question, this::toggle);
    button.setGraphic(arrow);
    answer.setVisible(false);
    answer.setManaged(false);
    answer.getStyleClass().add("expander-answer");
    getChildren().addAll(button, answer);
  }

  private void toggle() {
    boolean open = !answer.isVisible();
    answer.setVisible(open);
    answer.setManaged(open);
    button.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
  }
}
