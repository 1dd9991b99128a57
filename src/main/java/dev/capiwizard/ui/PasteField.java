package dev.capiwizard.ui;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;

/**
 * Fields of one line that keep the line ends of a pasted text. An ordinary field drops them, so
 * that two lines become one word before the program can look at them. FX thread.
 */
public final class PasteField {
  /** A character that a field keeps and that means the same (Unicode’s line separator). */
  private static final String LINE_END = "\u2028";

  private PasteField() {}

  /** A field whose text is visible; a line end looks like a blank in it. */
  public static TextField plain(String text) {
    return new TextField(text) {
      @Override
      public void paste() {
        PasteField.paste(this, " ");
      }
    };
  }

  /** A field that shows its text as dots. */
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
