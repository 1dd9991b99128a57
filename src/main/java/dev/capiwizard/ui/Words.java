package dev.capiwizard.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that wrap and are never cut. */
public final class Words {
  private Words() {}

  public static Label text(String text, String... styleClasses) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A heading inside a page. */
  public static Label heading(String text) {
    return text(text, "section-title");
  }
}
