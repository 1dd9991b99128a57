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
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The guide’s other way: pasting a token that was made elsewhere. */
final class PasteTokenSection {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final Runnable openGenerator;
  private final Runnable openProducts;
  private final PasswordField token = PasteField.secret();
  private final RadioButton generator = new RadioButton(TEXTS.get("paste.generator"));
  private final RadioButton manager = new RadioButton(TEXTS.get("paste.manager"));
  private final OnDemand<Node> node = new OnDemand<>(this::build);

  PasteTokenSection(SignInModel model, Runnable openGenerator, Runnable openProducts) {
    this.model = model;
    this.openGenerator = openGenerator;
    this.openProducts = openProducts;
  }

  private Node build() {
    ToggleGroup group = new ToggleGroup();
    generator.setId("from-generator");
    generator.setToggleGroup(group);
    generator.setSelected(true);
    manager.setId("from-campaign-manager");
    manager.setToggleGroup(group);
    token.setId("paste-token");
    token.getStyleClass().add("secret-field");
    token.setPromptText(TEXTS.get("paste.prompt"));
    token.setAccessibleText(TEXTS.get("paste.prompt"));
    HBox.setHgrow(token, Priority.ALWAYS);
    Button check = Buttons.primary("check-token", TEXTS.get("paste.check"), this::check);
    Notice empty =
        Notice.of(
            Notice.Kind.PROBLEM,
            FailureCode.GENERATOR_EMPTY,
            Buttons.plain("fix-products", TEXTS.get("fix.products"), openProducts));
    empty.setVisible(false);
    empty.managedProperty().bind(empty.visibleProperty());
    return new Section(
        TEXTS.get("paste.heading"),
        new HBox(16, generator, manager),
        // Above the help, so that a person who pastes again need not look for it.
        new HBox(8, token, check),
        only(manager, Words.text(TEXTS.get("paste.text.manager"))),
        only(
            generator,
            new VBox(
                12,
                Words.text(TEXTS.get("paste.text")),
                Buttons.plain("open-generator", TEXTS.get("paste.open"), openGenerator),
                Buttons.linkAlone(
                    "generator-empty", TEXTS.get("paste.empty"), () -> empty.setVisible(true)),
                empty)));
  }

  /** Made once: a second try keeps the person’s word on the token’s origin. */
  Node node() {
    return node.get();
  }

  /** Puts the focus into the field. */
  void focus() {
    token.requestFocus();
  }

  private static Node only(RadioButton origin, Node help) {
    help.visibleProperty().bind(origin.selectedProperty());
    help.managedProperty().bind(help.visibleProperty());
    return help;
  }

  private void check() {
    String text = token.getText();
    token.clear();
    model.pasteToken(text, manager.isSelected() ? Origin.CAMPAIGN_MANAGER : Origin.TOKEN_GENERATOR);
  }
}
