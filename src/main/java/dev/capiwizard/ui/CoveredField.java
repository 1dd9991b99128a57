package dev.capiwizard.ui;

import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/** A field whose letters are shown as dots; its content is not touched. FX thread. */
final class CoveredField {
  /** The style class of a field that shows dots. */
  static final String STYLE = "covered-field";

  private static final String DOT = "•";

  private final TextField field;
  private final String accessible;

  CoveredField(TextField field) {
    this.field = field;
    this.accessible = field.getAccessibleText() == null ? "" : field.getAccessibleText();
    field.getStyleClass().add(STYLE);
    if (accessible.isEmpty()) {
      // Without this, a screen reader would read the field itself.
      field.setAccessibleText(DOT);
    }
    field.setSkin(new Dots(field));
  }

  void end() {
    field.getStyleClass().remove(STYLE);
    field.setAccessibleText(accessible.isEmpty() ? null : accessible);
    field.setSkin(new TextFieldSkin(field));
  }

  private static final class Dots extends TextFieldSkin {
    Dots(TextField field) {
      super(field);
    }

    @Override
    protected String maskText(String text) {
      return DOT.repeat(text.length());
    }
  }
}
