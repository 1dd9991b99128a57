package dev.capiwizard.ui;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

/**
 * Fields of one line that know where a pasted text had its line ends: an ordinary one drops them,
 * and two lines become one word before anybody can look at them. FX thread.
 */
public final class PasteField {
  /** A sign that a field does not drop, and that means the same (Unicode’s line separator). */
  private static final String LINE_END = "\u2028";

  private PasteField() {}

  /** A field whose text is seen; a line end is a blank in it. */
  public static TextField plain(String text) {
    return new TextField(text) {
      @Override
      public void paste() {
        PasteField.paste(this, " ");
      }
    };
  }

  /** A field whose text is dots. */
  public static PasswordField secret() {
    return new PasswordField() {
      @Override
      public void paste() {
        PasteField.paste(this, LINE_END);
      }
    };
  }

  private static void paste(TextInputControl field, String lineEnd) {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      field.replaceSelection(text.replaceAll("\\R", lineEnd).replace('\t', ' '));
    }
  }
}
