package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import java.util.Locale;
import java.util.Optional;

/**
 * Sign-in pages that never lead back, recognised by their text: LinkedIn shows some refusals on its
 * own page, and some providers turn embedded browsers away.
 */
public final class LoginErrorPage {
  private LoginErrorPage() {}

  /**
   * Whether this is LinkedIn’s error page that names no reason. With a product or scope missing it
   * goes back by itself after five seconds, and the address then tells the reason.
   */
  public static boolean maySendBack(String text) {
    return meaning(text).isEmpty() && text.toLowerCase(Locale.ROOT).contains("bummer");
  }

  /** The meaning of a page, by its visible text; empty for any other page. */
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
