package dev.capiwizard.steps.status;

import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Motion;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.ResultFocus;
import dev.capiwizard.ui.RoomWhileFilled;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of step 7: what to do next, the destination card, and what comes by itself. */
public final class StatusView {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final ProofModel proof;
  private final Page page = Page.scrolling(" ", " ");
  private final ProofLine proofLine;
  private final ProofPanel proofPanel;
  private final CardView card;
  private final FindingsView findings;
  private final ReminderQuestion reminders;
  private final SavedQuestion saved;
  private final Button toUpstack;
  private final VBox way = new VBox();
  private final WhatHappensNext then;
  private final VBox after = new VBox();
  private @Nullable Verdict marked;

  private StatusView(
      StatusModel model,
      ProofModel proof,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      Runnable developerApp,
      Consumer<String> copy) {
    this.model = model;
    this.proof = proof;
    this.proofLine = new ProofLine(proof);
    this.proofPanel = new ProofPanel(proof, proofLine, model, copy, page::reveal);
    this.card = new CardView(model, proofLine);
    this.findings = new FindingsView(model, open, openStep, developerApp, copy, proof::isRefused);
    this.reminders = new ReminderQuestion(model.reminders());
    this.saved = new SavedQuestion(model, () -> openStep.accept(StepId.UPSTACK));
    this.toUpstack =
        Buttons.plain(
            "to-upstack", TEXTS.get("fix.UPSTACK"), () -> openStep.accept(StepId.UPSTACK));
    this.then = new WhatHappensNext(model, open, copy);
  }

  /**
   * The step itself.
   *
   * @param proof the test conversion that is offered beside LinkedIn’s checks
   * @param open opens a page in the person’s own browser
   * @param openStep opens the step where something is to be done
   * @param developerApp changes from the quick try to the developer app
   * @param copy puts a message to somebody else on the clipboard
   */
  public static Step step(
      StatusModel model,
      ProofModel proof,
      Consumer<URI> open,
      Consumer<StepId> openStep,
      Runnable developerApp,
      Consumer<String> copy) {
    return new StepFrame(
        StatusModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new StatusView(model, proof, open, openStep, developerApp, copy).build(),
        model::begin,
        () -> {
          model.end();
          proof.end();
        });
  }

  private Node build() {
    for (Pane part : List.of(findings, way, saved, after)) {
      RoomWhileFilled.of(part);
    }
    model.changes().addListener((observable, before, now) -> show());
    model.answers().addListener((observable, before, now) -> goToResult());
    proof
        .changes()
        .addListener(
            (observable, before, now) -> {
              showProofLine();
              findings.show();
              proofPanel.show();
            });
    show();
    return page;
  }

  private void show() {
    Verdict shown = model.isFirstAsking() ? Verdict.CHECKING : model.card().verdict();
    page.setTitle(TEXTS.get("heading." + (model.isSavingOpen() ? "saved" : shown)));
    page.setLead(StatusLead.of(model));
    mark(model.isSavingOpen() ? Verdict.UNKNOWN : shown);
    order(shown);
    card.show(shown, findings.told(), !isFindingFirst(shown));
    showProofLine();
    saved.look();
    reminders.ask(model.tokenReminders().isDue());
    findings.show();
    boolean isUpstackNext =
        model.card().verdict() == Verdict.TOKEN_WORKS || model.card().isSendingInDoubt();
    put(way, isUpstackNext && !model.isFirstAsking() ? toUpstack : null);
    toUpstack.getStyleClass().remove("accent");
    if (NextAct.of(model) == NextAct.SEE_UPSTACK) {
      toUpstack.getStyleClass().add("accent");
    }
    then.show(model);
    put(after, shown == Verdict.HEALTHY && !model.isSavingOpen() ? then : null);
  }

  /** A token that LinkedIn refuses needs no test to show it. */
  private void showProofLine() {
    boolean refused =
        model.card().isTokenDead() || model.card().findings().contains(FailureCode.TOKEN_EXPIRED);
    proofLine.show(!model.isFirstAsking() && !refused);
  }

  /** What is good or bad has a round mark beside the title. */
  private void mark(Verdict verdict) {
    if (verdict == marked) {
      return;
    }
    marked = verdict;
    if (verdict != Verdict.HEALTHY && verdict != Verdict.UNHEALTHY) {
      page.setMark(null);
      return;
    }
    StackPane mark = new StackPane(new FontIcon(VerdictIcon.of(verdict)));
    mark.getStyleClass().addAll("page-mark", "page-mark-" + key(verdict));
    page.setMark(mark);
    if (verdict == Verdict.HEALTHY) {
      Motion.ofSystem().appear(mark);
    }
  }

  private static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isFindingFirst(Verdict shown) {
    return shown == Verdict.UNHEALTHY || shown == Verdict.UNKNOWN;
  }

  /** What to do comes first, in sight without scrolling. */
  private void order(Verdict shown) {
    List<Node> parts =
        isFindingFirst(shown)
            ? List.of(way, findings, saved, card, proofPanel, reminders, after)
            : List.of(reminders, saved, way, card, proofPanel, findings, after);
    if (page.body().getChildren().equals(parts)) {
      return;
    }
    Node focused = page.getScene() == null ? null : page.getScene().getFocusOwner();
    boolean isHere = focused != null && page.body().isFocusWithin();
    page.body().getChildren().setAll(parts);
    if (focused != null && isHere) {
      focused.requestFocus();
    }
  }

  /** The check that was asked for is done: whoever pressed hears what came of it, and sees it. */
  private void goToResult() {
    boolean isRed = model.card().verdict() == Verdict.UNHEALTHY;
    Node result =
        isRed && !findings.getChildren().isEmpty()
            ? findings.getChildren().getFirst()
            : card.headline();
    Node pressed = page.getScene() == null ? null : page.getScene().getFocusOwner();
    // Whoever went on to something else meanwhile is left there.
    if (pressed == null || "check-now".equals(pressed.getId()) || !pressed.isFocusVisible()) {
      ResultFocus.give(result);
    }
    page.reveal(isRed ? findings : card);
  }

  private static void put(Pane box, @Nullable Node part) {
    if (part == null) {
      box.getChildren().clear();
    } else if (!box.getChildren().contains(part)) {
      box.getChildren().setAll(part);
    }
  }
}
