package dev.capiwizard.ui.drawing;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * What is done on another service’s page, one act after the other, with the numbers that stand in
 * its drawing. FX thread.
 */
public final class Acts extends VBox {
  /**
   * @param acts one sentence each; what stands between two asterisks is a word of the page, shown
   *     bold
   */
  public Acts(List<String> acts) {
    getStyleClass().add("acts");
    for (int i = 0; i < acts.size(); i++) {
      TextFlow words = words(acts.get(i));
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(8, Sketch.pin(i + 1), words);
      row.getStyleClass().add("act");
      getChildren().add(row);
    }
  }

  /** A label that begins with the number of its act. */
  public static Node numbered(int number, Node label) {
    HBox row = new HBox(8, Sketch.pin(number), label);
    row.getStyleClass().add("act");
    return row;
  }

  /** Words of which some are bold, see the constructor. */
  public static TextFlow words(String marked) {
    TextFlow flow = new TextFlow();
    String[] parts = marked.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      Text text = new Text(parts[i]);
      text.getStyleClass().add(i % 2 == 0 ? "act-words" : "act-name");
      flow.getChildren().add(text);
    }
    return flow;
  }
}
