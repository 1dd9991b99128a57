package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;

/** The findings of a card on the console, as the window shows them. */
final class FindingLines {
  private static final Texts TEXTS = Texts.of("cli");

  /** Findings whose detail names versions, counts, permissions or a role. */
  private static final Set<FailureCode> WITH_DETAIL =
      EnumSet.of(
          FailureCode.API_VERSION_MOVED,
          FailureCode.ACCOUNT_LIST_CUT,
          FailureCode.RULE_LIST_CUT,
          FailureCode.SCOPE_MISSING,
          FailureCode.ROLE_UNKNOWN);

  private FindingLines() {}

  /** Prints title, next step and code, then cause, who can act, and LinkedIn’s id of the call. */
  static void print(PrintWriter out, Card card) {
    for (FailureCode code : card.findings()) {
      out.println("  " + FailureTexts.commandLine(code));
      out.println("    " + FailureTexts.commandCause(code) + " " + FailureTexts.who(code));
      String reference = card.reference(code);
      if (!reference.isEmpty()) {
        out.println("    " + TEXTS.get("reference", reference));
      }
      if (WITH_DETAIL.contains(code) && card.linkedin() != null) {
        card.linkedin().of(code).ifPresent(one -> out.println("    " + CheckWords.of(one)));
      }
    }
  }
}
