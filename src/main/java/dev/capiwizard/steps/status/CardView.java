package dev.capiwizard.steps.status;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.steps.CheckResultLine;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.SideBySide;
import dev.capiwizard.ui.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The destination card: its verdict, the token’s life, and what both sides say. */
final class CardView extends VBox {
  private static final Texts TEXTS = Texts.of("status");

  private final StatusModel model;
  private final StackPane sign = new StackPane();
  private final Label verdict = new Label();
  private final Label checked = Words.text("", "card-checked");
  private final VBox checks = new VBox();
  private final VBox linkedin = new VBox();
  private final VBox upstack = new VBox();
  private final LifeBar life = new LifeBar();
  private final Button check;

  /**
   * @param proof stands below LinkedIn’s checks
   */
  CardView(StatusModel model, ProofLine proof) {
    this.model = model;
    // Never disabled: a focused button would hand the focus on, and the page would scroll there.
    check = Buttons.plain("check-now", TEXTS.get("check.now"), model::checkNow);
    check.getStyleClass().add("card-check");
    check.setMinWidth(USE_PREF_SIZE);
    setId("destination-card");
    getStyleClass().add("destination-card");
    verdict.getStyleClass().add("card-verdict");
    verdict.setId("verdict");
    sign.getStyleClass().add("card-sign");
    VBox words = new VBox(verdict, checked);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(sign, words, check);
    head.getStyleClass().add("card-head");
    checks.getStyleClass().add("card-checks");
    linkedin.getChildren().addAll(Words.heading(TEXTS.get("linkedin")), checks, proof);
    linkedin.getStyleClass().add("card-side");
    upstack.getStyleClass().add("card-side");
    getChildren().addAll(head, life, new SideBySide(linkedin, upstack, 200));
  }

  /** The card’s headline, which has the focus once a check that was asked for is done. */
  Node headline() {
    return verdict;
  }

  /**
   * Shows the model’s card.
   *
   * @param shown the verdict, or CHECKING while LinkedIn is asked for the first time
   * @param told the finding that stands beside the card, which need not be told again; null if none
   * @param isToldBelow whether it stands below the card, not above it
   */
  void show(Verdict shown, @Nullable FailureCode told, boolean isToldBelow) {
    Card now = model.card();
    String key = shown.name();
    getStyleClass().setAll("destination-card", "card-" + key.toLowerCase(Locale.ROOT));
    verdict.setText(TEXTS.get("verdict." + key));
    sign.getChildren().setAll(new FontIcon(VerdictIcon.of(shown)));
    checked.setText(TEXTS.get("checked", ago(now)));
    check.setText(TEXTS.get(model.isAskedFor() ? "check.running" : "check.now"));
    checks.getChildren().clear();
    if (now.linkedin() == null) {
      checks.getChildren().add(new CheckLine(CheckLine.Mark.WAITING, asking()));
    } else {
      for (CheckResult result : now.linkedin().results()) {
        checks.getChildren().add(line(result, told, isToldBelow));
      }
    }
    upstack
        .getChildren()
        .setAll(Words.heading(TEXTS.get("upstack")), upstackLine(now), tokenLine());
    setAccessibleText(verdict.getText() + ". " + checked.getText());
    verdict.setAccessibleText(getAccessibleText());
    TokenFacts living = now.isTokenDead() ? null : model.token().orElse(null);
    life.show(living, model.tokenReminders().days(), model.tokenReminders().isOn(), model.now());
  }

  private static Node line(CheckResult result, @Nullable FailureCode told, boolean isToldBelow) {
    String words = CheckWords.of(result);
    if (result.code() != null && result.code() == told) {
      words = isToldBelow ? CheckWords.toldBelow(result) : CheckWords.toldAbove(result);
    }
    return CheckResultLine.of(result, words);
  }

  private String asking() {
    return model.isAsking()
        ? TEXTS.get("asking")
        : model
            .lastVerdict()
            .map(
                last -> TEXTS.get("last", TEXTS.get("verdict." + last.verdict()), clock(last.at())))
            .orElse(TEXTS.get("not.asked"));
  }

  private static String clock(Instant at) {
    return DateStyle.CLOCK.format(at, ZoneId.systemDefault());
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
            clock(reading.at()));
    return new CheckLine(
        switch (reading.shown()) {
          case HEALTHY -> CheckLine.Mark.OK;
          case UNHEALTHY -> CheckLine.Mark.PROBLEM;
          case NEITHER -> CheckLine.Mark.UNKNOWN;
        },
        words);
  }

  private Node tokenLine() {
    String end = model.token().map(token -> token.lastFour()).orElse("");
    return model.card().upstack().saved() != null
        ? new CheckLine(CheckLine.Mark.OK, TEXTS.get("token.saved", end))
        : new CheckLine(CheckLine.Mark.UNKNOWN, TEXTS.get("token.not.saved"));
  }

  private String ago(Card now) {
    if (now.linkedin() == null) {
      return TEXTS.get(model.isAsking() ? "ago.asking" : "ago.never");
    }
    long minutes = Duration.between(now.linkedin().at(), model.now()).toMinutes();
    return minutes < 1 ? TEXTS.get("ago.now") : TEXTS.get("ago.minutes", minutes);
  }
}
