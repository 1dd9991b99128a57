package dev.capiwizard.steps.developerapp;

import dev.capiwizard.steps.developerapp.CredentialsModel.Kept;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.Words;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field for the client secret, and in its place, once it is kept, a line that says so. */
final class SecretField extends VBox {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final CredentialsModel model;
  private final PasswordField field = PasteField.secret();
  private final Button replace =
      Buttons.link("replace-secret", TEXTS.get("replace"), this::replace);
  private final Button keep =
      Buttons.linkAlone("keep-stored-secret", TEXTS.get("replace.not"), this::keepStored);
  private final VBox place = new VBox(4);

  SecretField(CredentialsModel model) {
    super(4);
    this.model = model;
    field.setId("client-secret");
    field.getStyleClass().add("secret-field");
    field.setPromptText(TEXTS.get("paste"));
    TypedText.followWhole(field, this::take);
    replace.setAccessibleText(TEXTS.get("replace.of"));
    model.kept().subscribe(this::show);
    getChildren()
        .addAll(
            DeveloperAppView.numberedTerm(2, "secret.label", "client-secret", field),
            place,
            FieldMessage.of(field, model.secretMessage()));
  }

  /** The field is emptied only after the key press or paste that filled it. */
  private void take(String text) {
    if (!text.isBlank()) {
      model.enterSecret(text);
      Platform.runLater(field::clear);
    }
  }

  private void show(Kept kept) {
    if (kept == Kept.NOWHERE) {
      if (!place.getChildren().contains(field)) {
        place.getChildren().setAll(field);
      }
      return;
    }
    boolean hadKeys = field.isFocused();
    Label saved = new Label(TEXTS.get("secret.saved"));
    saved.setMinWidth(USE_PREF_SIZE);
    saved.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(saved, Priority.ALWAYS);
    FontIcon mark = new FontIcon(kept == Kept.IN_KEYCHAIN ? "fth-lock" : "fth-clock");
    HBox row = new HBox(8, mark, saved, replace);
    row.setId("secret-saved");
    row.getStyleClass().add("saved-row");
    place.getChildren().setAll(row, Words.text(TEXTS.get("secret." + kept), "field-message"));
    if (hadKeys) {
      replace.requestFocus();
    }
  }

  private void replace() {
    place.getChildren().setAll(field, keep);
    field.requestFocus();
  }

  private void keepStored() {
    model.keepStored();
    show(model.kept().get());
    replace.requestFocus();
  }
}
