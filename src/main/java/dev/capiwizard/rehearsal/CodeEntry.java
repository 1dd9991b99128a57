package dev.capiwizard.rehearsal;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.scenarios.Place;
import dev.capiwizard.support.SupportCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.PasteField;
import dev.capiwizard.ui.ScreenCover;
import dev.capiwizard.ui.Words;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The field for a support code that somebody reads out, or for a code on their screen. FX thread.
 */
final class CodeEntry extends VBox {
  private static final Texts TEXTS = Texts.of("rehearsal");

  private final TextField field = PasteField.plain("");
  private final Label answer = Words.text("", "soft");
  private final Consumer<CallerScenario> open;
  private final BiConsumer<RehearsalScenario, Place> begin;

  /**
   * @param open starts the rehearsal for a support code
   * @param begin starts a rehearsal at the step where a finding is met
   */
  CodeEntry(Consumer<CallerScenario> open, BiConsumer<RehearsalScenario, Place> begin) {
    this.open = open;
    this.begin = begin;
    getStyleClass().add("code-entry");
    field.setId("caller-code");
    field.getStyleClass().add(ScreenCover.SHAREABLE);
    field.setPromptText(TEXTS.get("code.prompt"));
    field.setAccessibleText(TEXTS.get("code.label"));
    field.setOnAction(event -> open());
    HBox.setHgrow(field, Priority.ALWAYS);
    answer.setId("caller-code-answer");
    answer.managedProperty().bind(answer.visibleProperty());
    answer.visibleProperty().bind(answer.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            new HBox(8, field, Buttons.plain("open-code", TEXTS.get("code.open"), this::open)),
            answer);
    setVisible(false);
    setManaged(false);
  }

  void toggle() {
    setVisible(!isVisible());
    setManaged(isVisible());
    if (isVisible()) {
      field.requestFocus();
    }
  }

  private void open() {
    answer.setText("");
    Optional<FailureCode> finding = ScenarioSearch.code(field.getText());
    if (finding.isPresent()) {
      begin(finding.get());
      return;
    }
    try {
      open.accept(CallerScenario.of(SupportCode.decode(field.getText())));
    } catch (FailureException e) {
      answer.setText(FailureTexts.line(e.code()) + " " + e.detail());
    }
  }

  private void begin(FailureCode finding) {
    ScenarioSearch.showing(finding)
        .ifPresentOrElse(
            one -> begin.accept(one, ScenarioSearch.beginning(one, finding.id())),
            () ->
                answer.setText(
                    TEXTS.get("code.no.situation", finding.id(), FailureTexts.title(finding))));
  }
}
