package dev.capiwizard.wizard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The buttons that lead out of the step, side by side below the list; only icons if it is narrow.
 * FX thread.
 */
final class SideFoot extends FlowPane {
  private final BooleanProperty compact = new SimpleBooleanProperty();

  SideFoot() {
    getStyleClass().add("side-foot");
    compact.addListener((observable, before, now) -> style(now));
  }

  /** Adds a button after the others. */
  void add(Button button, String iconLiteral) {
    button.setGraphic(new FontIcon(iconLiteral));
    button.setAccessibleText(button.getText());
    button
        .contentDisplayProperty()
        .bind(compact.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
    button.tooltipProperty().bind(compact.map(now -> now ? new Tooltip(button.getText()) : null));
    getChildren().add(button);
  }

  /** Whether only the icons are shown; screen readers still read the words. */
  void compact(boolean on) {
    compact.set(on);
  }

  private void style(boolean now) {
    if (now) {
      getStyleClass().add("compact");
    } else {
      getStyleClass().remove("compact");
    }
  }
}
