package dev.capiwizard.steps.developerapp;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The link by which a super admin of the Page confirms the app, and the ways it may end. */
final class VerificationSection {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final DeveloperAppModel model;
  private final Consumer<URI> open;
  private final Consumer<String> copy;
  private final Label left = Words.text("", "field-message");
  private final VBox problem = new VBox();

  VerificationSection(DeveloperAppModel model, Consumer<URI> open, Consumer<String> copy) {
    this.model = model;
    this.open = open;
    this.copy = copy;
  }

  Node build() {
    String message = TEXTS.get("verify.message");
    Section section =
        new Section(
            TEXTS.get("verify.heading"),
            Words.text(TEXTS.get("verify.text")),
            Buttons.plain(
                "open-settings", TEXTS.get("verify.open"), () -> open.accept(model.settingsPage())),
            Words.text(message, "help-text"),
            new FlowPane(
                8,
                8,
                Buttons.plain(
                    "copy-verification", TEXTS.get("verify.copy"), () -> copy.accept(message)),
                Buttons.plain("verification-made", TEXTS.get("verify.made"), this::made)),
            left,
            problem,
            new FlowPane(
                16,
                0,
                Buttons.linkAlone(
                    "verification-ended",
                    TEXTS.get("verify.ended"),
                    () -> failed(FailureCode.VERIFICATION_LINK_ENDED)),
                Buttons.linkAlone(
                    "not-super-admin",
                    TEXTS.get("verify.not.admin"),
                    () -> failed(FailureCode.NOT_SUPER_ADMIN))));
    show();
    return section;
  }

  private void made() {
    model.verificationAsked();
    show();
  }

  private void failed(FailureCode code) {
    model.verificationFailed(code);
    show();
  }

  private void show() {
    String until = model.verificationWorksUntil();
    left.setText(until.isEmpty() ? "" : TEXTS.get("verify.until", until));
    left.setVisible(!until.isEmpty());
    left.setManaged(!until.isEmpty());
    problem.getChildren().clear();
    model
        .verificationProblem()
        .ifPresent(
            code ->
                problem
                    .getChildren()
                    .add(
                        Notice.of(
                            Notice.Kind.PROBLEM,
                            code,
                            Buttons.plain(
                                "fix-" + code.id(),
                                TEXTS.get("verify.open"),
                                () -> open.accept(model.settingsPage())))));
  }
}
