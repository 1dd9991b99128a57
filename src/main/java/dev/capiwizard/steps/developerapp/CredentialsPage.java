package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.steps.developerapp.CredentialsModel.Kept;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TypedText;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The last task: Client ID and Primary Client Secret are copied from the Auth tab. */
final class CredentialsPage {
  private static final Texts TEXTS = Texts.of("developerapp");

  private CredentialsPage() {}

  static Node build(CredentialsModel model, DeveloperAppView pages, Consumer<String> copy) {
    TextField clientId = PasteField.plain(model.clientId());
    clientId.setId("client-id");
    clientId.setPromptText(TEXTS.get("paste"));
    TypedText.follow(clientId, model::enterClientId);
    Button clear =
        Buttons.linkAlone("clear-clipboard", TEXTS.get("clipboard.clear"), () -> copy.accept(""));
    clear.visibleProperty().bind(model.kept().isNotEqualTo(Kept.NOWHERE));
    VBox words =
        DeveloperAppView.below(
            pages.opener(AppTask.CREDENTIALS, "open-auth-again", "auth.open"),
            new VBox(
                4,
                DeveloperAppView.numberedTerm(1, "client.id.label", "client-id", clientId),
                clientId,
                FieldMessage.of(clientId, model.clientIdMessage())),
            new SecretField(model),
            clear);
    return pages.page(
        AppTask.CREDENTIALS,
        new Section(
            "", DeveloperAppView.beside(words, AppTask.CREDENTIALS, AppDrawings::credentials)));
  }
}
