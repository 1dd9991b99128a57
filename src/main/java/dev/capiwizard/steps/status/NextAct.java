package dev.capiwizard.steps.status;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.RequestMessage;
import dev.capiwizard.health.Card;
import java.util.List;

/** The person’s next real act on the status page: its button is the blue one. */
enum NextAct {
  /** What the first finding asks for. */
  MEND,
  /** To say whether Upstack has the new token. */
  SAY_SAVED,
  /** To say whether this computer shall remind. */
  ANSWER_REMINDERS,
  /** To look at Upstack’s card. */
  SEE_UPSTACK,
  /** Nothing more: the page can be left. */
  LEAVE;

  static NextAct of(StatusModel model) {
    Card card = model.card();
    if (model.isFirstAsking()) {
      return LEAVE;
    }
    return switch (card.verdict()) {
      case UNHEALTHY -> canMend(card) ? MEND : LEAVE;
      case UNKNOWN -> card.isSendingInDoubt() ? SEE_UPSTACK : canMend(card) ? MEND : LEAVE;
      case HEALTHY, CHECKING -> whileWorking(model, LEAVE);
      case TOKEN_WORKS -> whileWorking(model, SEE_UPSTACK);
    };
  }

  private static NextAct whileWorking(StatusModel model, NextAct otherwise) {
    if (model.isSavingOpen()) {
      return SAY_SAVED;
    }
    return model.tokenReminders().isOpen() ? ANSWER_REMINDERS : otherwise;
  }

  private static boolean canMend(Card card) {
    List<FailureCode> findings = StatusLead.findings(card);
    return !findings.isEmpty()
        && (findings.getFirst().fix() != FailureCode.Fix.NONE
            || RequestMessage.of(findings.getFirst(), "").isPresent());
  }
}
