package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.OnDemand;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The guide’s other way: pasting a token that was made elsewhere. */
final class PasteTokenSection {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final Runnable openGenerator;
  private final Runnable openProducts;
  private final Runnable quickTry;
  private final PasswordField token = PasteField.secret();
  private final PasswordField refresh = PasteField.secret();
  private final OnDemand<Node> node = new OnDemand<>(this::build);

  /**
   * @param quickTry offers the way for a token of Campaign Manager
   */
  PasteTokenSection(
      SignInModel model, Runnable openGenerator, Runnable openProducts, Runnable quickTry) {
    this.model = model;
    this.openGenerator = openGenerator;
    this.openProducts = openProducts;
    this.quickTry = quickTry;
  }

  private Node build() {
    token.setId("paste-token");
    token.getStyleClass().add("secret-field");
    token.setPromptText(TEXTS.get("paste.prompt"));
    token.setAccessibleText(TEXTS.get("paste.prompt"));
    HBox.setHgrow(token, Priority.ALWAYS);
    refresh.setId("paste-refresh-token");
    refresh.getStyleClass().add("secret-field");
    refresh.setPromptText(TEXTS.get("paste.refresh"));
    refresh.setAccessibleText(TEXTS.get("paste.refresh"));
    Button check = Buttons.plain("check-token", TEXTS.get("paste.check"), this::check);
    Buttons.primaryWhile(check, token.textProperty().map(text -> !text.isBlank()));
    Notice empty =
        Notice.of(
            Notice.Kind.PROBLEM,
            FailureCode.GENERATOR_EMPTY,
            Buttons.plain("fix-products", TEXTS.get("fix.products"), openProducts));
    empty.setVisible(false);
    empty.managedProperty().bind(empty.visibleProperty());
    return new Section(
        TEXTS.get("paste.heading"),
        // Above the help, so that a person who pastes again need not look for it.
        new HBox(8, token, check),
        refresh,
        Words.text(TEXTS.get("paste.text")),
        new FlowPane(
            16,
            4,
            Buttons.external(
                Buttons.plain("open-generator", TEXTS.get("paste.open"), openGenerator)),
            Buttons.link("generator-empty", TEXTS.get("paste.empty"), () -> empty.setVisible(true)),
            Buttons.link("from-campaign-manager", TEXTS.get("paste.manager"), quickTry)),
        empty);
  }

  /** Made once: a second try finds it as it was. */
  Node node() {
    return node.get();
  }

  /** Puts the focus into the field. */
  void focus() {
    token.requestFocus();
  }

  private void check() {
    String text = token.getText();
    String second = refresh.getText();
    token.clear();
    refresh.clear();
    model.pasteToken(text, second, Origin.TOKEN_GENERATOR);
  }
}
