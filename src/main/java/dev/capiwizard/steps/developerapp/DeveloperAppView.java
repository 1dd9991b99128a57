package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.DeveloperApp.Use;
import dev.capiwizard.platform.SystemClipboard;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CopyField;
import dev.capiwizard.ui.Expander;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.TermHelp;
import dev.capiwizard.ui.TypedText;
import dev.capiwizard.ui.Words;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page of step 2. */
public final class DeveloperAppView {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final DeveloperAppModel model;
  private final Consumer<URI> open;
  private final SystemClipboard clipboard;
  private final String redirectUri;

  private DeveloperAppView(
      DeveloperAppModel model, Consumer<URI> open, SystemClipboard clipboard, String redirectUri) {
    this.model = model;
    this.open = open;
    this.clipboard = clipboard;
    this.redirectUri = redirectUri;
  }

  public static Step step(
      DeveloperAppModel model, Consumer<URI> open, SystemClipboard clipboard, String redirectUri) {
    return new StepFrame(
        DeveloperAppModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new DeveloperAppView(model, open, clipboard, redirectUri).build());
  }

  private Node build() {
    return Page.scrolling(
        TEXTS.get("heading"), TEXTS.get("lead"), pick(), use(), redirect(), credentials(), page());
  }

  private Node pick() {
    TextField address =
        PasteField.plain(model.app().number().isEmpty() ? "" : model.app().number());
    address.setId("app-address");
    address.setPromptText(TEXTS.get("address.prompt"));
    TypedText.follow(address, model::enterAddress);
    return new Section(
        TEXTS.get("pick.heading"),
        Words.text(TEXTS.get("pick.text")),
        Buttons.plain("open-portal", TEXTS.get("pick.open"), () -> open.accept(model.portalPage())),
        new Expander(
            "new-app-help",
            TEXTS.get("new.question"),
            new VBox(
                8,
                Words.text(TEXTS.get("new.text"), "help-text"),
                new CopyField(
                    "app-name", TEXTS.get("new.name"), TEXTS.get("new.name.value"), this::copy))),
        field(label("address.label", address), address, address, model.addressMessage()));
  }

  private Node use() {
    ToggleGroup group = new ToggleGroup();
    RadioButton only = choice(group, "use-only-this", "use.only", Use.ONLY_THIS);
    RadioButton shared = choice(group, "use-shared", "use.shared", Use.SHARED);
    Node warning =
        new Notice(
            Notice.Kind.WARNING, TEXTS.get("use.warning.title"), TEXTS.get("use.warning.text"));
    warning.visibleProperty().bind(shared.selectedProperty());
    warning.managedProperty().bind(warning.visibleProperty());
    return new Section(
        TEXTS.get("use.heading"), Words.text(TEXTS.get("use.text")), only, shared, warning);
  }

  private RadioButton choice(ToggleGroup group, String id, String key, Use use) {
    RadioButton button = new RadioButton(TEXTS.get(key));
    button.setId(id);
    button.setWrapText(true);
    button.setToggleGroup(group);
    button.setSelected(model.app().use() == use);
    button.setOnAction(event -> model.setUse(use));
    return button;
  }

  private Node redirect() {
    CheckBox added = new CheckBox(TEXTS.get("redirect.added"));
    added.setId("redirect-added");
    added.setWrapText(true);
    added.setSelected(model.redirectAdded());
    added.selectedProperty().addListener((o, before, now) -> model.setRedirectAdded(now));
    return new Section(
        TEXTS.get("redirect.heading"),
        Words.text(TEXTS.get("redirect.text")),
        CopyField.ofTerm(
            "redirect-url", TEXTS.get("redirect.label"), "redirect-url", redirectUri, this::copy),
        openAuth("open-auth"),
        added);
  }

  private Node credentials() {
    TextField clientId = PasteField.plain(model.app().clientId());
    clientId.setId("client-id");
    TypedText.follow(clientId, model::enterClientId);
    PasswordField secret = PasteField.secret();
    secret.setId("client-secret");
    secret.getStyleClass().add("secret-field");
    secret.setPromptText(TEXTS.get("secret.prompt"));
    Runnable take =
        () -> {
          if (!secret.getText().isBlank()) {
            String text = secret.getText();
            secret.clear();
            model.enterSecret(text);
          }
        };
    Button save = Buttons.plain("save-secret", TEXTS.get("secret.save"), take);
    secret.setOnAction(event -> take.run());
    secret
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                take.run();
              }
            });
    HBox.setHgrow(secret, javafx.scene.layout.Priority.ALWAYS);
    Button clear =
        Buttons.linkAlone(
            "clear-clipboard", TEXTS.get("clipboard.clear"), () -> clipboard.copy(""));
    clear.visibleProperty().bind(model.secretMessage().isNotEqualTo(FieldMessage.NONE));
    return new Section(
        TEXTS.get("credentials.heading"),
        Words.text(TEXTS.get("credentials.text")),
        openAuth("open-auth-again"),
        field(
            term("client.id.label", "client-id", clientId),
            clientId,
            clientId,
            model.clientIdMessage()),
        field(
            term("secret.label", "client-secret", secret),
            secret,
            new HBox(8, secret, save),
            model.secretMessage()),
        clear);
  }

  private Node page() {
    return new VerificationSection(model, open, this::copy).build();
  }

  private Button openAuth(String id) {
    return Buttons.plain(id, TEXTS.get("auth.open"), () -> open.accept(model.authPage()));
  }

  private void copy(String text) {
    clipboard.copy(text);
  }

  private static Label label(String key, TextField field) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    return label;
  }

  private static Node term(String key, String term, TextField field) {
    return TermHelp.beside(label(key, field), term);
  }

  private static Node field(
      Node label, TextField field, Node row, ObservableValue<FieldMessage> message) {
    return new VBox(4, label, row, FieldMessage.of(field, message));
  }
}
