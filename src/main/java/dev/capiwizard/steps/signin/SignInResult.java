package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.steps.CheckResultLine;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.DayPicker;
import dev.capiwizard.ui.FindingCard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.StatusPageButton;
import dev.capiwizard.ui.Words;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** LinkedIn’s findings on the token, and the choice of account and rules. */
final class SignInResult {
  private static final Texts TEXTS = Texts.of("signin");

  private final SignInModel model;
  private final Runnable again;
  private final boolean againIsOutside;
  private final Consumer<URI> open;
  private final Consumer<StepId> openStep;
  private final Consumer<String> copy;

  SignInResult(
      SignInModel model,
      Runnable again,
      boolean againIsOutside,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      Consumer<String> copy) {
    this.model = model;
    this.again = again;
    this.againIsOutside = againIsOutside;
    this.open = open;
    this.openStep = openStep;
    this.copy = copy;
  }

  Node build() {
    if (model.ruleForm().isOpen() && !model.guard().isOpen()) {
      return new RuleMakingView(model, open, copy).build();
    }
    Section lines = new Section(TEXTS.get("result.heading"));
    lines.setId("sign-in-result");
    lines.getChildren().add(new CheckLine(CheckLine.Mark.OK, byStorage(this::tokenWords)));
    if (isRefreshTokenPasted()) {
      lines
          .getChildren()
          .add(
              new CheckLine(
                  CheckLine.Mark.OK, byStorage(where -> TEXTS.get("result.refresh" + where))));
    }
    if (!model.pasteNotes().isEmpty()) {
      lines.getChildren().add(Words.text(model.pasteNotes(), "soft"));
    }
    List<CheckResult> results = model.reading().map(reading -> reading.results()).orElse(List.of());
    Optional<FailureCode> told =
        model.guard().isOpen() ? Optional.empty() : model.reading().flatMap(now -> now.problem());
    for (CheckResult result : results) {
      // What stands in full above is not told again.
      String words =
          told.isPresent() && told.get() == result.code()
              ? CheckWords.toldAbove(result)
              : CheckWords.of(result);
      lines.getChildren().add(CheckResultLine.of(result, words));
    }
    VBox content = new VBox(16, lines);
    told.ifPresent(code -> content.getChildren().addFirst(problem(code)));
    String made = model.ruleForm().made();
    if (!made.isEmpty()) {
      content.getChildren().addFirst(RuleMakingView.made(made));
    }
    for (CheckResult result : results) {
      FailureCode code = result.code();
      if (model.guard().isOpen()) {
        // The owner of the token comes first, what it may do comes after.
        continue;
      }
      if (code != null && result.outcome() != Outcome.PROBLEM) {
        content.getChildren().add(note(code, result.reference()));
      }
    }
    for (FailureCode code : model.guard().codes()) {
      // The last one says more: a member without a role there is also somebody else.
      boolean last = code == model.guard().codes().getLast();
      content
          .getChildren()
          .addFirst(last ? difference(code) : Notice.brief(Notice.Kind.WARNING, code));
    }
    if (model.end().needsDay()) {
      // Next waits for this answer.
      content.getChildren().addFirst(day());
    }
    if (!model.choice().accounts().isEmpty() && !model.guard().isOpen()) {
      content.getChildren().add(ChoiceSection.of(model));
    }
    if (model.end().mayBeEntered() && !model.guard().isOpen()) {
      content.getChildren().add(new EndSection(model.end()));
    }
    content
        .getChildren()
        .add(
            new FlowPane(
                16,
                4,
                Buttons.plain("check-again", TEXTS.get("check.again"), model::checkAgain),
                anew(Buttons.link("sign-in-here", againWords(), again))));
    return content;
  }

  private Node problem(FailureCode code) {
    if (code.fix() == FailureCode.Fix.RULE && model.ruleForm().isPossible()) {
      return new FindingCard(
              Notice.Kind.PROBLEM,
              code,
              "",
              copy,
              Buttons.plain(
                  "fix-rule",
                  TEXTS.get("fix.rule"),
                  () -> model.ruleForm().go(RuleForm.Stage.FILLING)))
          .leading();
    }
    Button way =
        code.fix() == FailureCode.Fix.CHECK_AGAIN
            ? Buttons.plain("fix-check", TEXTS.get("check.again"), model::checkAgain)
            : code == FailureCode.SCOPE_MISSING && !model.isQuickTry()
                ? Buttons.plain(
                    "fix-products",
                    TEXTS.get("fix.products"),
                    () -> openStep.accept(StepId.PRODUCTS))
                : anew(Buttons.plain("fix-sign-in", againWords(), again));
    FindingCard card =
        new FindingCard(Notice.Kind.PROBLEM, code, model.choice().accountName(), copy, way)
            .leading();
    boolean isOnlyOne =
        model.reading().map(now -> now.isTokenFine() && now.codes().size() == 1).orElse(false);
    return isOnlyOne ? card.allElse(CheckWords.allElseFine()) : card;
  }

  private Button anew(Button button) {
    return againIsOutside ? Buttons.external(button) : button;
  }

  private String againWords() {
    return TEXTS.get(model.isQuickTry() ? "quick.another" : "sign.in.again");
  }

  private Node note(FailureCode code, String reference) {
    if (code.fix() == FailureCode.Fix.SIGN_IN) {
      return Notice.of(
          Notice.Kind.INFO,
          code,
          reference,
          anew(Buttons.plain("fix-" + code.id(), againWords(), again)));
    }
    Optional<Button> statusPage = StatusPageButton.of(code, open);
    if (statusPage.isPresent()) {
      return Notice.of(
          Notice.Kind.INFO,
          code,
          reference,
          Buttons.plain("fix-" + code.id(), TEXTS.get("check.again"), model::checkAgain),
          statusPage.get());
    }
    if (code == FailureCode.RULES_NOT_LISTABLE
        && model.reading().map(LinkedInReading::isPermitted).orElse(false)) {
      return Notice.titled(
          Notice.Kind.INFO,
          code,
          FailureTexts.causeWherePermitted(code),
          Buttons.plain("fix-" + code.id(), TEXTS.get("check.again"), model::checkAgain));
    }
    return code.who() == FailureCode.Who.NOBODY || code.fix() != FailureCode.Fix.CHECK_AGAIN
        ? Notice.of(Notice.Kind.INFO, code, reference)
        : Notice.of(
            Notice.Kind.INFO,
            code,
            reference,
            Buttons.plain("fix-" + code.id(), TEXTS.get("check.again"), model::checkAgain));
  }

  private Node difference(FailureCode code) {
    return Notice.of(
        Notice.Kind.WARNING,
        code,
        anew(Buttons.plain("other-sign-in", againWords(), again)),
        Buttons.link("use-all-the-same", TEXTS.get("use.new"), this::useAllTheSame));
  }

  /** The person wants the new token although it is another member’s or for another account. */
  private void useAllTheSame() {
    model.guard().accept();
    model.checkAgain();
  }

  private Node day() {
    DayPicker picker = new DayPicker();
    VBox problem = new VBox();
    picker.setId("made-on");
    picker.setAccessibleText(TEXTS.get("day.heading"));
    picker
        .valueProperty()
        .addListener(
            (observable, before, now) -> {
              Instant day = now.atStartOfDay(ZoneId.systemDefault()).toInstant();
              Optional<FailureCode> wrong = model.end().madeOn(day);
              problem
                  .getChildren()
                  .setAll(
                      wrong.map(code -> Notice.of(Notice.Kind.PROBLEM, code)).stream().toList());
            });
    return new Section(
        TEXTS.get("day.heading"),
        Words.text(TEXTS.get("day.text")),
        new HBox(
            8,
            Buttons.plain("made-today", TEXTS.get("day.today"), () -> model.end().madeOn(null)),
            picker),
        problem);
  }

  /** After a sign-in nobody has entered one, so nobody asks about it. */
  private boolean isRefreshTokenPasted() {
    return model
        .token()
        .filter(token -> token.origin() == TokenFacts.Origin.TOKEN_GENERATOR)
        .map(TokenFacts::refreshExpires)
        .isPresent();
  }

  private String tokenWords(String where) {
    return model
        .token()
        .map(token -> TEXTS.get("result." + token.origin() + where, masked(token)))
        .orElse("");
  }

  /**
   * Words that change with where the token lies.
   *
   * @param words gets the end of their keys: without a keychain nothing outlasts the window
   */
  private ObservableValue<String> byStorage(UnaryOperator<String> words) {
    return model.tokenInMemory().map(inMemory -> words.apply(inMemory ? ".memory" : ""));
  }

  private static String masked(TokenFacts token) {
    return "••••" + token.lastFour();
  }
}
