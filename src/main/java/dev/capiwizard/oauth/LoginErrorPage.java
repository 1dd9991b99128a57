package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import java.util.Locale;
import java.util.Optional;

/**
 * Pages of a sign-in that never lead back, known by what they say: LinkedIn shows some refusals on
 * a page of its own, and some providers turn away embedded browsers.
 */
public final class LoginErrorPage {
  private LoginErrorPage() {}

  /** What a page means by its visible text; empty for any other page. */
  public static Optional<FailureCode> meaning(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("redirect_uri") && lower.contains("match")) {
      return Optional.of(FailureCode.REDIRECT_MISMATCH);
    }
    if (lower.contains("client_id")
        && (lower.contains("invalid") || lower.contains("doesn't match"))) {
      return Optional.of(FailureCode.CLIENT_REFUSED);
    }
    if (lower.contains("browser or app may not be secure")
        || lower.contains("disallowed_useragent")
        || lower.contains("does not support web view")) {
      return Optional.of(FailureCode.EMBEDDED_REFUSED);
    }
    return lower.contains("not authorized for your application") || lower.contains("invalid scope")
        ? Optional.of(FailureCode.SCOPE_NOT_GRANTED_TO_APP)
        : Optional.empty();
  }
}
