package dev.capiwizard.cli;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureTexts;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.CheckWords;
import dev.capiwizard.texts.Texts;
import java.io.PrintWriter;

/** The findings of a card on the console, as the window shows them. */
final class FindingLines {
  private static final Texts TEXTS = Texts.of("cli");

  private FindingLines() {}

  /** Of each: what, next and code; then why, who can act, and LinkedIn’s number for it. */
  static void print(PrintWriter out, Card card) {
    for (FailureCode code : card.findings()) {
      out.println("  " + FailureTexts.commandLine(code));
      out.println("    " + FailureTexts.commandCause(code) + " " + FailureTexts.who(code));
      String reference = card.reference(code);
      if (!reference.isEmpty()) {
        out.println("    " + TEXTS.get("reference", reference));
      }
      if (code == FailureCode.API_VERSION_MOVED && card.linkedin() != null) {
        card.linkedin().of(code).ifPresent(one -> out.println("    " + CheckWords.of(one)));
      }
    }
  }
}
