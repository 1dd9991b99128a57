package dev.capiwizard.ui;

import dev.capiwizard.texts.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A value that must be typed elsewhere exactly, with a Copy button beside it. */
public final class CopyField extends VBox {
  private static final Texts TEXTS = Texts.of("ui");

  /**
   * @param id the field’s id; the button’s is {@code id + "-copy"}
   * @param copy puts the value on the clipboard
   */
  public CopyField(String id, String labelText, String value, Consumer<String> copy) {
    this(id, new Label(labelText), value, copy);
  }

  /** The same with an explanation of the label, see {@link TermHelp}. */
  public static CopyField ofTerm(
      String id, String labelText, String term, String value, Consumer<String> copy) {
    CopyField field = new CopyField(id, labelText, value, copy);
    Label label = (Label) field.getChildren().removeFirst();
    field.getChildren().addFirst(TermHelp.beside(label, term));
    return field;
  }

  /** The same with the label at the left of the field, where there is little height. */
  public static CopyField inLine(String id, String labelText, String value, Consumer<String> copy) {
    CopyField field = new CopyField(id, new Label(labelText), value, copy);
    Label label = (Label) field.getChildren().removeFirst();
    label.setMinWidth(USE_PREF_SIZE);
    HBox row = (HBox) field.getChildren().getFirst();
    row.getChildren().addFirst(label);
    row.getStyleClass().add("field-row");
    return field;
  }

  private CopyField(String id, Label label, String value, Consumer<String> copy) {
    getStyleClass().add("copy-field");
    label.getStyleClass().add("field-label");
    TextField field = new TextField(value);
    field.setId(id);
    field.setEditable(false);
    String labelText = label.getText();
    field.setAccessibleText(labelText);
    label.setLabelFor(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button button = Buttons.plain(id + "-copy", TEXTS.get("copy"), () -> {});
    button.setAccessibleText(TEXTS.get("copy.of", labelText));
    button.setOnAction(
        event -> {
          copy.accept(value);
          button.setText(TEXTS.get("copied"));
        });
    button.setMinWidth(96);
    getChildren().addAll(label, new HBox(8, field, button));
  }
}
