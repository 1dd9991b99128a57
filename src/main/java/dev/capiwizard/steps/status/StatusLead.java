package dev.capiwizard.steps.status;

import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.TokenLife;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.health.Card;
import dev.capiwizard.texts.DateStyle;
import dev.capiwizard.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The sentence under the heading: the meaning of the card, and whether anything is left to do. */
final class StatusLead {
  private static final Texts TEXTS = Texts.of("status");

  /** Findings that LinkedIn leaves open and a Healthy card in Upstack settles. */
  private static final Set<FailureCode> ANSWERED_BY_UPSTACK =
      EnumSet.of(
          FailureCode.TOKEN_NOT_INSPECTABLE,
          FailureCode.RULES_NOT_LISTABLE,
          FailureCode.ACCOUNTS_NOT_LISTABLE,
          FailureCode.ACCOUNTS_REFUSED,
          FailureCode.NOT_PERMITTED,
          FailureCode.ROLE_UNKNOWN,
          FailureCode.RULE_NOT_IN_ACCOUNT,
          FailureCode.ACCOUNT_LIST_CUT,
          FailureCode.RULE_LIST_CUT);

  private StatusLead() {}

  static String of(StatusModel model) {
    Card card = model.card();
    if (model.isFirstAsking()) {
      return TEXTS.get("lead.asking");
    }
    if (model.isSavingOpen()) {
      return TEXTS.get("lead.saved");
    }
    return switch (card.verdict()) {
      case HEALTHY -> healthy(model);
      case TOKEN_WORKS ->
          TEXTS.get(
              card.upstack().reading() == null ? "lead.TOKEN_WORKS.unseen" : "lead.TOKEN_WORKS");
      case UNKNOWN -> unknown(card);
      case UNHEALTHY, CHECKING -> TEXTS.get("lead." + card.verdict());
    };
  }

  /** The findings that are still worth telling. */
  static List<FailureCode> findings(Card card) {
    return switch (card.verdict()) {
      case HEALTHY ->
          card.findings().stream().filter(code -> !ANSWERED_BY_UPSTACK.contains(code)).toList();
      default -> card.findings();
    };
  }

  private static String unknown(Card card) {
    if (card.findings().contains(FailureCode.UPSTACK_NEVER_HEALTHY)) {
      return TEXTS.get("lead.UNKNOWN.neither");
    }
    if (card.findings().contains(FailureCode.TOKEN_ANSWERS_DIFFER)) {
      return TEXTS.get("lead.UNKNOWN.differ");
    }
    return TEXTS.get(card.isSendingInDoubt() ? "lead.UNKNOWN.doubt" : "lead.UNKNOWN");
  }

  private static String healthy(StatusModel model) {
    boolean asksForSomething =
        findings(model.card()).stream().anyMatch(code -> code.who() != FailureCode.Who.NOBODY);
    if (asksForSomething) {
      return TEXTS.get("lead.HEALTHY.left");
    }
    Instant expires = model.token().map(TokenFacts::expires).orElse(null);
    if (expires == null) {
      return TEXTS.get(
          model.tokenReminders().isOn() ? "lead.HEALTHY.noend.reminded" : "lead.HEALTHY.noend");
    }
    long days = TokenLife.until(expires, model.now(), ZoneId.systemDefault()).daysLeft();
    int first = model.tokenReminders().days().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (days <= first) {
      return TEXTS.get("lead.HEALTHY.soon", days);
    }
    return model
        .tokenReminders()
        .next()
        .map(next -> TEXTS.get("lead.HEALTHY.reminded", day(next)))
        .orElseGet(() -> TEXTS.get("lead.HEALTHY", day(expires)));
  }

  private static String day(Instant at) {
    return DateStyle.DAY.format(at, ZoneId.systemDefault());
  }
}
