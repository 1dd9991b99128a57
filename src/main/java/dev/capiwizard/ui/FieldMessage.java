package dev.capiwizard.ui;

import atlantafx.base.theme.Styles;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The message below a field.
 *
 * @param words empty for nothing
 * @param finding the trouble with the field; null if there is none
 */
public record FieldMessage(String words, @Nullable FailureCode finding) {
  public static final FieldMessage NONE = new FieldMessage("", null);

  public static FieldMessage of(String words) {
    return new FieldMessage(words, null);
  }

  public static FieldMessage of(FailureCode finding) {
    return new FieldMessage(FailureTexts.line(finding), finding);
  }

  /**
   * A label with the message, which takes no room while there is none; the field is marked too if
   * something is wrong.
   */
  public static Label of(TextField field, ObservableValue<FieldMessage> message) {
    Label label = Words.text("", "field-message");
    Words.follow(label, message.map(FieldMessage::words));
    message.subscribe(
        now -> {
          ShownFindings.mark(label, now.finding());
          field.pseudoClassStateChanged(Styles.STATE_DANGER, now.finding() != null);
          field.setAccessibleHelp(now.words());
        });
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
