package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The field for the address that the browser came back to; a wrong paste stays in it. */
final class ReturnedAddressSection {
  private static final Texts TEXTS = Texts.of("signin");

  private final AwaitedLogin login;
  private final String redirectUri;
  private final TextField address = PasteField.plain("");
  private final VBox problem = new VBox();

  /**
   * @param redirectUri the address that the browser comes back to
   */
  ReturnedAddressSection(AwaitedLogin login, String redirectUri) {
    this.login = login;
    this.redirectUri = redirectUri;
  }

  Node build() {
    address.setId("returned-address");
    address.setPromptText(TEXTS.get("returned.prompt", redirectUri));
    address.setAccessibleText(TEXTS.get("returned.label"));
    address.setOnAction(event -> take());
    HBox.setHgrow(address, Priority.ALWAYS);
    problem.managedProperty().bind(problem.visibleProperty());
    show(login.pasteProblem().get());
    return new Section(
        TEXTS.get("returned.heading"),
        Words.text(TEXTS.get("returned.text", redirectUri)),
        new HBox(8, address, Buttons.plain("take-address", TEXTS.get("returned.take"), this::take)),
        problem);
  }

  private void take() {
    login.paste(address.getText());
    show(login.pasteProblem().get());
    if (problem.isVisible()) {
      // The next paste replaces this one.
      address.requestFocus();
      address.selectAll();
    }
  }

  private void show(Optional<FailureCode> code) {
    problem.getChildren().clear();
    code.ifPresent(one -> problem.getChildren().add(Notice.of(Notice.Kind.PROBLEM, one)));
    problem.setVisible(code.isPresent());
  }
}
