package dev.capiwizard.steps.status;

import dev.capiwizard.connection.Verdict;

/** The icon that stands for a verdict, so that its colour is never alone. */
final class VerdictIcon {
  private VerdictIcon() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY, TOKEN_WORKS -> "fth-check";
      case UNHEALTHY -> "fth-alert-circle";
      case CHECKING -> "fth-clock";
      case UNKNOWN -> "fth-help-circle";
    };
  }
}
