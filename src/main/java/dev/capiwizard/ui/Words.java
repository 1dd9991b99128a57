package dev.capiwizard.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that wrap their text and never cut it. */
public final class Words {
  private Words() {}

  public static Label text(String text, String... styleClasses) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** Shows a text as it changes; unlike a bound text, it can be covered. */
  public static void follow(Label label, ObservableValue<String> text) {
    label.setText(text.getValue());
    text.addListener((observable, before, now) -> label.setText(now));
  }

  /** A heading inside a page. */
  public static Label heading(String text) {
    return text(text, "section-title");
  }
}
