package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The meaning of a word of LinkedIn’s or Upstack’s: a question mark beside it shows a few lines
 * when pressed, which go with the next press or Escape. FX thread.
 */
public final class TermHelp {
  private static final Texts TEXTS = Texts.of("terms");
  private static final double WIDTH = 320;

  private TermHelp() {}

  /**
   * A label with the question mark beside it.
   *
   * @param term the word’s name in the bundle of terms, such as {@code scope}
   */
  public static Node beside(Label label, String term) {
    HBox row = new HBox(2, label, button(term));
    row.getStyleClass().add("term-row");
    return row;
  }

  /** Only the question mark. */
  public static Button button(String term) {
    String question = TEXTS.get("question", TEXTS.get(term + ".name"));
    Button[] made = new Button[1];
    Button button =
        Buttons.icon("term-" + term, "fth-help-circle", question, () -> open(made[0], term));
    made[0] = button;
    button.getStyleClass().add("term-help");
    // A person who listens to the screen need not open it.
    button.setAccessibleHelp(TEXTS.get(term));
    return button;
  }

  /** The question in words, for a term that stands in the text above. */
  public static Button link(String term) {
    Button[] made = new Button[1];
    Button button =
        Buttons.linkAlone(
            "term-" + term,
            TEXTS.get("question", TEXTS.get(term + ".name")),
            () -> open(made[0], term));
    made[0] = button;
    button.setGraphic(new FontIcon("fth-help-circle"));
    button.setAccessibleHelp(TEXTS.get(term));
    return button;
  }

  private static void open(Button button, String term) {
    Label text = Words.text(TEXTS.get(term), "term-words");
    text.setMaxWidth(WIDTH);
    VBox content = new VBox(6, Words.heading(TEXTS.get(term + ".name")), text);
    content.getStyleClass().add("term-text");
    PopOver popOver = new PopOver(content);
    popOver.getStyleClass().add("term-window");
    popOver.setAnimated(false);
    popOver.setDetachable(false);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    if (isInSight(button)) {
      popOver.show(button);
    }
  }

  /** A window beside a button that is scrolled away would open somewhere else on the screen. */
  private static boolean isInSight(Button button) {
    Scene scene = button.getScene();
    Bounds at = button.localToScene(button.getBoundsInLocal());
    return scene != null && at.getMinY() >= 0 && at.getMaxY() <= scene.getHeight();
  }
}
