package dev.capiwizard.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A question in front of a page. The page behind is out of reach until the person answers or
 * presses Escape; then the focus goes back to where it was. FX thread.
 */
public final class Overlay extends StackPane {
  private static final double MOST_WIDTH = 520;

  private final Node behind;
  private @Nullable Node focusBefore;

  /**
   * @param behind the page, which must lie below this in the same place
   */
  public Overlay(Node behind) {
    this.behind = behind;
    getStyleClass().add("overlay");
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
          }
        });
    setVisible(false);
  }

  /** Shows a box, with the focus at {@code focus}. */
  public void show(Region box, Node focus) {
    if (!isVisible()) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    box.setMaxSize(MOST_WIDTH, USE_PREF_SIZE);
    getChildren().setAll(box);
    setVisible(true);
    behind.setDisable(true);
    focus.requestFocus();
  }

  public void hide() {
    setVisible(false);
    getChildren().clear();
    behind.setDisable(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
    }
  }
}
