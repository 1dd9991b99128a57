package dev.capiwizard.steps.developerapp;

import dev.capiwizard.connection.AppTask;
import dev.capiwizard.connection.StepStatus;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.RoomWhileFilled;
import dev.capiwizard.ui.Section;
import dev.capiwizard.ui.drawing.Acts;
import dev.capiwizard.wizard.StepTask;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The second task: the link for the Page’s super admin, and what became of it. */
final class ConfirmPage {
  private static final Texts TEXTS = Texts.of("developerapp");

  private final DeveloperAppModel model;
  private final PageConfirmation page;
  private final DeveloperAppView pages;
  private final Consumer<String> copy;
  private final VBox result = new VBox();
  private final StepTask task;
  private final Button sent =
      Buttons.plain("verification-made", TEXTS.get("verify.sent"), this::sent);

  ConfirmPage(DeveloperAppModel model, DeveloperAppView pages, Consumer<String> copy) {
    this.model = model;
    this.page = model.page();
    this.pages = pages;
    this.copy = copy;
    this.task = model.task(AppTask.PAGE);
  }

  Node build() {
    VBox words =
        DeveloperAppView.below(
            pages.opener(AppTask.PAGE, "open-settings", "verify.open"),
            new Acts(
                List.of(
                    TEXTS.get("verify.act.verify"),
                    TEXTS.get("verify.act.generate"),
                    TEXTS.get("verify.act.send"))));
    Buttons.primaryWhile(sent, task.state().ownAct().and(model.isOpened(AppTask.PAGE)));
    FlowPane answers =
        new FlowPane(
            8,
            8,
            sent,
            Buttons.plain("page-confirmed", TEXTS.get("verify.confirmed"), this::confirmed),
            Buttons.link(
                "copy-verification",
                TEXTS.get("verify.copy"),
                () -> copy.accept(TEXTS.get("verify.message"))));
    answers.setRowValignment(VPos.CENTER);
    FlowPane troubles =
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
                () -> failed(FailureCode.NOT_SUPER_ADMIN)));
    troubles.getStyleClass().add("small-links");
    RoomWhileFilled.of(result);
    task.state().status().subscribe(() -> show());
    task.state().note().subscribe(() -> show());
    show();
    return pages.page(
        AppTask.PAGE,
        new Section(
            "",
            result,
            DeveloperAppView.beside(words, AppTask.PAGE, AppDrawings::verification),
            answers,
            troubles));
  }

  private void sent() {
    model.verificationSent();
    model.tasks().goOn();
  }

  private void confirmed() {
    page.confirm(true);
    model.tasks().goOn();
  }

  private void failed(FailureCode code) {
    model.verificationFailed(code);
    show();
  }

  private void show() {
    result.getChildren().clear();
    boolean wasSent = !page.sentOn().isEmpty();
    sent.setText(TEXTS.get(wasSent ? "verify.sent.again" : "verify.sent"));
    if (page.isConfirmed()) {
      result.getChildren().add(done());
    } else if (page.problem().isPresent()) {
      result.getChildren().add(Notice.of(Notice.Kind.PROBLEM, page.problem().get()));
    } else if (task.state().status().get() == StepStatus.WAITING) {
      result
          .getChildren()
          .add(
              new Notice(
                  Notice.Kind.WAITING,
                  TEXTS.get("verify.waiting", page.sentOn(), page.worksUntil()),
                  ""));
    } else if (page.isMissedByRequest()) {
      result
          .getChildren()
          .add(
              Notice.titled(
                  Notice.Kind.PROBLEM, FailureCode.PAGE_NOT_VERIFIED, TEXTS.get("verify.missed")));
    }
  }

  private Node done() {
    Notice done =
        page.isClaim()
            ? new Notice(
                Notice.Kind.SUCCESS,
                TEXTS.get("verify.done"),
                "",
                Buttons.linkAlone(
                    "page-not-confirmed", TEXTS.get("undo"), () -> page.confirm(false)))
            : new Notice(Notice.Kind.SUCCESS, TEXTS.get("verify.done"), "");
    return done;
  }
}
