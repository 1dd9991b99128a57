package dev.capiwizard.steps.status;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.failures.RequestMessage;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.FindingCard;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.StatusPageButton;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the card found: the first finding told once and in full, each further one in a line. */
final class FindingsView extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final Consumer<URI> open;
  private final Consumer<StepId> openStep;
  private final Runnable developerApp;
  private final Consumer<String> copy;
  private final BooleanSupplier proofRefused;
  private String shown = "";

  /**
   * @param open opens a page in the person’s own browser
   * @param developerApp changes from the quick try to the developer app
   * @param proofRefused whether LinkedIn refused the last test conversion
   */
  FindingsView(
      StatusModel model,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      Runnable developerApp,
      Consumer<String> copy,
      BooleanSupplier proofRefused) {
    super(12);
    this.model = model;
    this.open = open;
    this.openStep = openStep;
    this.developerApp = developerApp;
    this.copy = copy;
    this.proofRefused = proofRefused;
  }

  /** The finding that is told in full; null if there is none. */
  @Nullable FailureCode told() {
    List<FailureCode> codes = StatusLead.findings(model.card());
    return codes.isEmpty() || !isInFull(codes.getFirst()) ? null : codes.getFirst();
  }

  /** Shows the findings; those that are shown already stay, and so does the focus in them. */
  void show() {
    Card now = model.card();
    NextAct act = NextAct.of(model);
    String key =
        now.verdict()
            + now.findings().toString()
            + now.upstackNotNoticedYet()
            + (act == NextAct.MEND)
            + proofRefused.getAsBoolean()
            + model.account();
    if (key.equals(shown)) {
      return;
    }
    shown = key;
    getChildren().clear();
    for (FailureCode code : StatusLead.findings(now)) {
      getChildren().add(getChildren().isEmpty() ? first(now, code, act) : further(now, code));
    }
    if (now.upstackNotNoticedYet()) {
      getChildren()
          .add(
              new CheckLine(
                  CheckLine.Mark.NOTE,
                  TEXTS.get("not.noticed.title") + " " + TEXTS.get("not.noticed.text")));
    }
  }

  private boolean isInFull(FailureCode code) {
    return model.card().isProblem(code)
        || NextAct.of(model) == NextAct.MEND
        || RequestMessage.of(code, "").isPresent();
  }

  private Node first(Card now, FailureCode code, NextAct act) {
    Notice.Kind kind =
        now.isProblem(code)
            ? Notice.Kind.PROBLEM
            : now.verdict() == Verdict.CHECKING ? Notice.Kind.WAITING : Notice.Kind.INFO;
    Button[] ways =
        Stream.concat(
                code.fix() == FailureCode.Fix.NONE ? Stream.empty() : Stream.of(way(code)),
                StatusPageButton.of(code, open).stream())
            .toArray(Button[]::new);
    LinkedInReading seen = now.linkedin();
    boolean isPermitted = seen != null && seen.isPermitted();
    if (!isInFull(code)) {
      if (isPermitted && code == FailureCode.RULES_NOT_LISTABLE) {
        return Notice.titled(kind, code, FailureTexts.causeWherePermitted(code), ways);
      }
      return Notice.of(kind, code, now.reference(code), ways);
    }
    FindingCard card =
        new FindingCard(kind, code, model.account(), copy, ways).reference(now.reference(code));
    if (isPermitted) {
      card.cause(FailureTexts.causeWherePermitted(code));
    }
    if (code == FailureCode.UPSTACK_UNHEALTHY && proofRefused.getAsBoolean()) {
      card.cause(FailureTexts.cause(code) + " " + TEXTS.get("prove.see"));
    }
    if (now.isAllElseFine(code)) {
      card.allElse(CheckWords.allElseFine());
    }
    return act == NextAct.MEND ? card.leading() : card;
  }

  private Node further(Card now, FailureCode code) {
    boolean elsewhere =
        code.fix() != FailureCode.Fix.NONE && code.fix() != FailureCode.Fix.CHECK_AGAIN;
    CheckLine.Mark mark = now.isProblem(code) ? CheckLine.Mark.PROBLEM : CheckLine.Mark.NOTE;
    return elsewhere
        ? FindingCard.further(mark, code, Buttons.link("fix-" + code.id(), words(code), act(code)))
        : FindingCard.further(
            mark, code, StatusPageButton.of(code, open).stream().toArray(Button[]::new));
  }

  private Button way(FailureCode code) {
    return Buttons.plain("fix-" + code.id(), words(code), act(code));
  }

  private static String words(FailureCode code) {
    return TEXTS.get("fix." + (code == FailureCode.SCOPE_MISSING ? "PRODUCTS" : code.fix().name()));
  }

  private Runnable act(FailureCode code) {
    if (code == FailureCode.SCOPE_MISSING) {
      // Another sign-in gives no more until the app has the product.
      return () -> openStep.accept(StepId.PRODUCTS);
    }
    return switch (code.fix()) {
      case SIGN_IN, PASTE_AGAIN, RULE -> () -> openStep.accept(StepId.SIGN_IN);
      case DEVELOPER_APP -> () -> openStep.accept(StepId.APP);
      case PRODUCTS -> () -> openStep.accept(StepId.PRODUCTS);
      case DEVELOPER_APP_WAY -> developerApp;
      case UPSTACK -> () -> openStep.accept(StepId.UPSTACK);
      case CHECK_AGAIN, NONE -> model::checkNow;
    };
  }
}
