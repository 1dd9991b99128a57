package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Proof;
import dev.capiwizard.connection.Target;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Choices;
import dev.capiwizard.ui.FieldMessage;
import dev.capiwizard.ui.FindingCard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.ResultFocus;
import dev.capiwizard.ui.RoomWhileFilled;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Below the card: the question before a test conversion, that it is on its way, and what to do if
 * LinkedIn did not accept it. FX thread.
 */
final class ProofPanel extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final ProofModel model;
  private final ProofLine line;
  private final StatusModel status;
  private final Consumer<String> copy;
  private final Consumer<Node> reveal;
  private ProofModel.Phase shown = ProofModel.Phase.QUIET;

  /**
   * @param line has the focus where nothing is left to be said here
   * @param reveal scrolls to a part of the page
   */
  ProofPanel(
      ProofModel model,
      ProofLine line,
      StatusModel status,
      Consumer<String> copy,
      Consumer<Node> reveal) {
    this.model = model;
    this.line = line;
    this.status = status;
    this.copy = copy;
    this.reveal = reveal;
    setId("proof-panel");
    RoomWhileFilled.of(this);
  }

  /** Shows what the model says, once something has changed there. */
  void show() {
    ProofModel.Phase before = shown;
    shown = model.phase();
    switch (shown) {
      case ASKING -> {
        Node question = question();
        getChildren().setAll(question);
        ResultFocus.give(question);
        reveal.accept(this);
      }
      case SENDING ->
          ResultFocus.replace(
              this,
              new Notice(
                  Notice.Kind.WAITING,
                  TEXTS.get("prove.sending"),
                  "",
                  Buttons.plain("prove-cancel", TEXTS.get("prove.cancel"), model::cancel)));
      case QUIET -> quiet(before);
    }
  }

  private void quiet(ProofModel.Phase before) {
    boolean hadFocus = isFocusWithin();
    Node told = model.isNews() ? outcome() : null;
    if (told != null) {
      ResultFocus.replace(this, told);
      reveal.accept(this);
    } else if (hadFocus && before == ProofModel.Phase.SENDING) {
      ResultFocus.give(line.result());
      getChildren().clear();
      reveal.accept(line);
    } else {
      if (hadFocus) {
        line.focusButton();
      }
      getChildren().clear();
    }
  }

  private @Nullable Node outcome() {
    FailureCode notSent = model.notSent().orElse(null);
    if (notSent != null) {
      return notice(notSent, TEXTS.get("prove.not.sent"));
    }
    Proof last = model.last().orElse(null);
    FailureCode code = last == null ? null : FailureCode.byId(last.code()).orElse(null);
    if (last == null || code == null) {
      return null;
    }
    if (last.accepted() == null && code != FailureCode.PROOF_ANSWER_LOST) {
      return notice(code, TEXTS.get("prove.no.answer"));
    }
    Button[] ways =
        code.fix() == FailureCode.Fix.SIGN_IN
            ? new Button[] {
              Buttons.plain("proof-check", TEXTS.get("fix.CHECK_AGAIN"), status::checkNow)
            }
            : new Button[0];
    Notice.Kind kind = last.accepted() == null ? Notice.Kind.INFO : Notice.Kind.WARNING;
    FindingCard card =
        new FindingCard(kind, code, status.account(), copy, ways).reference(model.reference());
    LinkedInReading seen = status.card().linkedin();
    if (seen != null && seen.isSeen(CheckResult.Check.SCOPES)) {
      card.cause(FailureTexts.causeWherePermitted(code));
    }
    return card.tellWho();
  }

  private static Node notice(FailureCode code, String text) {
    return Notice.titled(Notice.Kind.INFO, code, text);
  }

  private Node question() {
    List<Target.Rule> rules = model.rules();
    String text = TEXTS.get("prove.text");
    if (rules.size() == 1) {
      text = TEXTS.get("prove.rule.one", model.nameOf(rules.getFirst().id())) + " " + text;
    }
    Notice notice =
        new Notice(
            Notice.Kind.INFO,
            TEXTS.get("prove.title"),
            text,
            Buttons.plain("prove-send", TEXTS.get("prove.send"), model::send),
            Buttons.plain("prove-leave", TEXTS.get("prove.leave"), model::leave));
    if (rules.size() == 1) {
      return notice;
    }
    return notice.above(rules.isEmpty() ? number() : choice(rules));
  }

  private Node number() {
    TextField field = new TextField();
    field.setId("prove-number");
    field.setPromptText(TEXTS.get("prove.number.prompt"));
    field.textProperty().addListener((observable, before, now) -> model.rule(now));
    field.setOnAction(event -> model.send());
    Label label = label("prove.number", field);
    return fields(label, field, FieldMessage.of(field, model.ruleMessage()));
  }

  private Node choice(List<Target.Rule> rules) {
    List<Choice> all =
        rules.stream().map(rule -> new Choice(rule.id(), model.nameOf(rule.id()))).toList();
    ComboBox<Choice> box =
        Choices.of(TEXTS.get("prove.rule"), all, all.getFirst(), chosen -> model.rule(chosen.id()));
    box.setId("prove-rule");
    box.setMaxWidth(Double.MAX_VALUE);
    return fields(label("prove.rule", box), box);
  }

  private static Node fields(Node... parts) {
    VBox fields = new VBox(parts);
    fields.getStyleClass().add("proof-fields");
    return fields;
  }

  private static Label label(String key, Control of) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().add("field-label");
    label.setLabelFor(of);
    return label;
  }

  private record Choice(String id, String name) {
    @Override
    public String toString() {
      return Objects.equals(id, name) ? id : TEXTS.get("prove.choice", name, id);
    }
  }
}
