package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Proof;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import dev.capiwizard.ui.Buttons;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.ShownFindings;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The last test conversion in one line of LinkedIn’s half, and the way to another. FX thread. */
final class ProofLine extends VBox {
  private static final Texts TEXTS = Texts.of("status");
  private static final List<String> LINK = List.of("link-button", "alone");
  private static final String BUTTON = "proof-button";

  private final ProofModel model;
  private final Button prove;
  private @Nullable Proof shown;

  ProofLine(ProofModel model) {
    this.model = model;
    this.prove = Buttons.linkAlone("prove", TEXTS.get("prove"), model::ask);
    // Half of a card is narrow.
    prove.setWrapText(true);
    prove.setMinWidth(0);
    setId("proof-line");
    getStyleClass().add("proof-line");
    getChildren().add(prove);
  }

  /** The button that asks, or the line of the outcome. */
  Node result() {
    return getChildren().getFirst();
  }

  void focusButton() {
    prove.requestFocus();
  }

  /**
   * Shows the last outcome; the button stays where it is, and so does the focus on it.
   *
   * @param works whether LinkedIn may accept the token, so that a test can say something
   */
  void show(boolean works) {
    boolean isThere = model.isOffered() && works;
    prove.setVisible(isThere && model.phase() == ProofModel.Phase.QUIET);
    prove.setManaged(prove.isVisible());
    Proof now = model.last().orElse(null);
    setVisible(isThere || now != null);
    setManaged(isVisible());
    look(model.isWanted());
    if (now != null && now.equals(shown)) {
      return;
    }
    shown = now;
    prove.setText(TEXTS.get(now == null ? "prove" : "prove.again"));
    if (getChildren().size() > 1) {
      getChildren().removeFirst();
    }
    if (now != null) {
      getChildren().addFirst(line(now));
    }
  }

  /** A plain button where a test is what is left to know; a link once it is not. */
  private void look(boolean isWanted) {
    prove.getStyleClass().removeAll(LINK);
    prove.getStyleClass().remove(BUTTON);
    if (isWanted) {
      prove.getStyleClass().add(BUTTON);
    } else {
      prove.getStyleClass().addAll(LINK);
    }
  }

  private Node line(Proof proof) {
    String when = DateStyle.MOMENT.format(proof.at(), ZoneId.systemDefault());
    Boolean accepted = proof.accepted();
    if (accepted != null && accepted) {
      Node line =
          new CheckLine(
              CheckLine.Mark.OK, TEXTS.get("prove.accepted", model.nameOf(proof.rule()), when));
      line.setId("proof-accepted");
      return line;
    }
    CheckLine.Mark mark = accepted == null ? CheckLine.Mark.UNKNOWN : CheckLine.Mark.WARNING;
    String key = accepted == null ? "prove.unknown" : "prove.refused";
    return ShownFindings.mark(
        new CheckLine(mark, TEXTS.get(key, model.nameOf(proof.rule()), when, proof.code())),
        FailureCode.byId(proof.code()).orElse(null));
  }
}
