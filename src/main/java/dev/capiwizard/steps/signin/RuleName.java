package dev.capiwizard.steps.signin;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.texts.PastedText;
import dev.capiwizard.texts.PlainText;
import dev.capiwizard.ui.FieldMessage;

/** The name of a rule as it is typed or pasted. FX thread. */
final class RuleName {
  /**
   * This program’s own bound: LinkedIn publishes none, and what it does with long names is unknown.
   */
  static final int MOST = 100;

  private String typed = "";
  private boolean linesJoined;
  private boolean pasting;

  String typed() {
    return typed;
  }

  void set(String text) {
    typed = text;
    linesJoined = pasting;
    pasting = false;
  }

  /** A pasted text as it goes into the field: a name is one line. */
  String pasted(String text) {
    String whole = text.strip();
    pasting = whole.codePoints().anyMatch(PastedText::isLineEnd);
    return PlainText.line(whole);
  }

  /** The name as it is sent. */
  String clean() {
    return PastedText.line(typed);
  }

  boolean isUsable() {
    return !clean().isEmpty() && !isTooLong();
  }

  private boolean isTooLong() {
    return clean().codePoints().count() > MOST;
  }

  /** What is to be said below the field. */
  FieldMessage message() {
    if (isTooLong()) {
      return FieldMessage.of(FailureCode.RULE_NAME_TOO_LONG);
    }
    return linesJoined ? FieldMessage.of(FailureCode.RULE_NAME_LINES) : FieldMessage.NONE;
  }
}
