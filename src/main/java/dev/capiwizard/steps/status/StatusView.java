package dev.capiwizard.steps.status;

import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.StepId;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.Notice;
import dev.capiwizard.ui.Page;
import dev.capiwizard.ui.ShownFindings;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.Words;
import dev.capiwizard.upstack.UpstackAddresses;
import dev.capiwizard.wizard.Step;
import dev.capiwizard.wizard.StepFrame;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of step 7: the destination card. */
public final class StatusView {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final Consumer<URI> open;
  private final Consumer<StepId> openStep;
  private final Page page = Page.scrolling(" ", " ");
  private final VBox card = new VBox();
  private final StackPane sign = new StackPane();
  private final Label verdict = new Label();
  private final Label checked = Words.text("", "card-checked");
  private final VBox linkedin = new VBox();
  private final VBox upstack = new VBox();
  private final VBox findings = new VBox(12);
  private final VBox next = new VBox(8);
  private final LifeBar life = new LifeBar();
  private final Button check = Buttons.plain("check-now", TEXTS.get("check.now"), this::check);
  private final ReminderQuestion reminders;
  private final SavedQuestion saved;
  private String shownFindings = "";

  private StatusView(
      StatusModel model,
      ReminderQuestion reminders,
      Consumer<URI> open,
      Consumer<StepId> openStep) {
    this.model = model;
    this.reminders = reminders;
    this.open = open;
    this.openStep = openStep;
    this.saved = new SavedQuestion(model, () -> openStep.accept(StepId.UPSTACK));
  }

  public static Step step(
      StatusModel model,
      ReminderQuestion reminders,
      Consumer<URI> open,
      Consumer<StepId> openStep) {
    return new StepFrame(
        StatusModel.ID,
        TEXTS.get("title"),
        model.state(),
        () -> new StatusView(model, reminders, open, openStep).build(),
        model::begin,
        model::end);
  }

  private Node build() {
    verdict.getStyleClass().add("card-verdict");
    verdict.setId("verdict");
    sign.getStyleClass().add("card-sign");
    VBox words = new VBox(verdict, checked);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(sign, words, check);
    head.getStyleClass().add("card-head");
    linkedin.getStyleClass().add("card-side");
    upstack.getStyleClass().add("card-side");
    SideBySide sides = new SideBySide(linkedin, upstack, 200);
    card.setId("destination-card");
    card.getStyleClass().add("destination-card");
    card.getChildren().addAll(head, sides, life);
    model.changes().addListener((observable, before, now) -> show());
    show();
    return page;
  }

  private void check() {
    model.check();
  }

  private void show() {
    Card now = model.card();
    Verdict shown = now.verdict();
    if (model.isFirstAsking()) {
      shown = Verdict.CHECKING;
    }
    String key = shown.name();
    page.setTitle(TEXTS.get("heading." + key));
    page.setLead(StatusLead.of(model));
    order(shown);
    card.getStyleClass().setAll("destination-card", "card-" + key.toLowerCase(Locale.ROOT));
    verdict.setText(TEXTS.get("verdict." + key));
    sign.getChildren().setAll(new FontIcon(icon(shown)));
    checked.setText(TEXTS.get("checked", ago(now)));
    check.setDisable(model.isAsking());
    linkedin.getChildren().setAll(Words.heading(TEXTS.get("linkedin")));
    if (now.linkedin() == null) {
      linkedin.getChildren().add(new CheckLine(CheckLine.Mark.WAITING, asking()));
    } else {
      for (CheckResult result : now.linkedin().results()) {
        linkedin
            .getChildren()
            .add(
                ShownFindings.mark(
                    new CheckLine(kind(result), CheckWords.of(result)), result.code()));
      }
    }
    upstack
        .getChildren()
        .setAll(Words.heading(TEXTS.get("upstack")), upstackLine(now), tokenLine());
    card.setAccessibleText(verdict.getText() + ". " + checked.getText());
    life.show(
        model.isTokenDead() ? null : model.token().orElse(null), model.reminderDays(), model.now());
    saved.look();
    showFindings(now);
  }

  /**
   * What to do comes first, in sight without scrolling: the way to mend what is wrong, or else the
   * question about reminders.
   */
  private void order(Verdict shown) {
    List<Node> parts =
        shown == Verdict.UNHEALTHY
            ? List.of(findings, card, saved, reminders, next)
            : List.of(reminders, card, saved, findings, next);
    if (!page.body().getChildren().equals(parts)) {
      page.body().getChildren().setAll(parts);
    }
  }

  private String asking() {
    return model.isAsking()
        ? TEXTS.get("asking")
        : model
            .lastVerdict()
            .map(last -> TEXTS.get("last", TEXTS.get("verdict." + last.verdict()), at(last)))
            .orElse(TEXTS.get("not.asked"));
  }

  private static String at(LastVerdict last) {
    return DateStyle.CLOCK.format(last.at(), ZoneId.systemDefault());
  }

  private Node upstackLine(Card now) {
    UpstackSide.Reading reading = now.upstack().reading();
    Instant until = now.checkingUntil();
    if (until != null) {
      Duration left = Duration.between(model.now(), until);
      return new CheckLine(
          CheckLine.Mark.WAITING,
          TEXTS.get("countdown", Math.max(0, left.toMinutes()), Math.max(0, left.toSecondsPart())));
    }
    if (reading == null) {
      return new CheckLine(CheckLine.Mark.UNKNOWN, TEXTS.get("upstack.not.seen"));
    }
    String words =
        TEXTS.get(
            "upstack." + reading.source(),
            TEXTS.get("shown." + reading.shown()),
            DateStyle.CLOCK.format(reading.at(), ZoneId.systemDefault()));
    return new CheckLine(
        switch (reading.shown()) {
          case HEALTHY -> CheckLine.Mark.OK;
          case UNHEALTHY -> CheckLine.Mark.PROBLEM;
          case NEITHER -> CheckLine.Mark.UNKNOWN;
        },
        words);
  }

  private Node tokenLine() {
    boolean saved = model.card().upstack().saved() != null;
    String end = model.token().map(token -> token.lastFour()).orElse("");
    return saved
        ? new CheckLine(CheckLine.Mark.OK, TEXTS.get("token.saved", end))
        : new CheckLine(CheckLine.Mark.UNKNOWN, TEXTS.get("token.not.saved"));
  }

  private void showFindings(Card now) {
    String key =
        now.verdict()
            + now.findings().toString()
            + now.upstackNotNoticedYet()
            + model.isSavingOpen();
    if (key.equals(shownFindings)) {
      return;
    }
    shownFindings = key;
    findings.getChildren().clear();
    for (FailureCode code : StatusLead.findings(now)) {
      Notice.Kind kind =
          now.isProblem(code)
              ? Notice.Kind.PROBLEM
              : now.verdict() == Verdict.CHECKING ? Notice.Kind.WAITING : Notice.Kind.INFO;
      String reference = now.reference(code);
      findings
          .getChildren()
          .add(
              code.fix() == FailureCode.Fix.NONE
                  ? Notice.of(kind, code, reference)
                  : Notice.of(kind, code, reference, button(code, kind)));
    }
    if (now.upstackNotNoticedYet()) {
      findings
          .getChildren()
          .add(
              new Notice(
                  Notice.Kind.INFO, TEXTS.get("not.noticed.title"), TEXTS.get("not.noticed.text")));
    }
    next.getChildren().clear();
    boolean works =
        now.verdict() == Verdict.HEALTHY
            || now.verdict() == Verdict.CHECKING
            || now.verdict() == Verdict.TOKEN_WORKS;
    if (works && !model.isSavingOpen()) {
      reminders.ask();
    }
    if (now.verdict() == Verdict.HEALTHY && !model.isSavingOpen()) {
      next.getChildren()
          .add(
              new FlowPane(
                  4,
                  0,
                  Words.text(TEXTS.get("next")),
                  Buttons.link(
                      "click-id",
                      TEXTS.get("click.id"),
                      () -> open.accept(UpstackAddresses.clickIdTracking()))));
    } else if (now.verdict() == Verdict.TOKEN_WORKS || now.isSendingInDoubt()) {
      next.getChildren()
          .add(
              Buttons.plain(
                  "to-upstack", TEXTS.get("fix.UPSTACK"), () -> openStep.accept(StepId.UPSTACK)));
    }
  }

  /** Of what is wrong, the first is what to do next: its button is the blue one. */
  private Button button(FailureCode code, Notice.Kind kind) {
    String text = TEXTS.get("fix." + code.fix());
    String id = "fix-" + code.id();
    boolean first = kind == Notice.Kind.PROBLEM && findings.getChildren().isEmpty();
    Runnable act = act(code);
    return first ? Buttons.primary(id, text, act) : Buttons.plain(id, text, act);
  }

  private Runnable act(FailureCode code) {
    return switch (code.fix()) {
      case SIGN_IN, PASTE_AGAIN -> () -> openStep.accept(StepId.SIGN_IN);
      case DEVELOPER_APP -> () -> openStep.accept(StepId.APP);
      case PRODUCTS -> () -> openStep.accept(StepId.PRODUCTS);
      case UPSTACK -> () -> openStep.accept(StepId.UPSTACK);
      case CHECK_AGAIN, NONE -> model::check;
    };
  }

  private String ago(Card now) {
    if (now.linkedin() == null) {
      return TEXTS.get(model.isAsking() ? "ago.asking" : "ago.never");
    }
    long minutes = Duration.between(now.linkedin().at(), model.now()).toMinutes();
    return minutes < 1 ? TEXTS.get("ago.now") : TEXTS.get("ago.minutes", minutes);
  }

  private static CheckLine.Mark kind(CheckResult result) {
    return switch (result.outcome()) {
      case OK -> CheckLine.Mark.OK;
      case NOTE -> CheckLine.Mark.NOTE;
      case CHECKING -> CheckLine.Mark.WAITING;
      case CANNOT_TELL -> CheckLine.Mark.UNKNOWN;
      case PROBLEM -> CheckLine.Mark.PROBLEM;
    };
  }

  private static String icon(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY, TOKEN_WORKS -> "fth-check";
      case UNHEALTHY -> "fth-alert-circle";
      case CHECKING -> "fth-clock";
      case UNKNOWN -> "fth-help-circle";
    };
  }
}
