package dev.capiwizard.steps;

import dev.capiwizard.health.CheckResult;
import dev.capiwizard.ui.CheckLine;
import dev.capiwizard.ui.ShownFindings;
import javafx.scene.Node;

/** The line of one check of LinkedIn, with the mark of its outcome. */
public final class CheckResultLine {
  private CheckResultLine() {}

  /** Makes the line, which also tells that its finding is shown. FX thread. */
  public static Node of(CheckResult result, String words) {
    return ShownFindings.mark(new CheckLine(mark(result.outcome()), words), result.code());
  }

  private static CheckLine.Mark mark(CheckResult.Outcome outcome) {
    return switch (outcome) {
      case OK -> CheckLine.Mark.OK;
      case NOTE -> CheckLine.Mark.NOTE;
      case PROBLEM -> CheckLine.Mark.PROBLEM;
      case CHECKING -> CheckLine.Mark.WAITING;
      case CANNOT_TELL -> CheckLine.Mark.UNKNOWN;
    };
  }
}
