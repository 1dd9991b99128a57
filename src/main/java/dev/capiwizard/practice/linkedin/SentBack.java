package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The redirects with which the member leaves LinkedIn again, with a code or an error. */
final class SentBack {
  private SentBack() {}

  /**
   * @param state null if none was sent, so that none comes back
   */
  static WebResponse withCode(String redirect, String code, @Nullable String state) {
    return WebResponse.redirect(redirect + "?code=" + encode(code) + parameter(state));
  }

  /**
   * @param state as for {@link #withCode}
   */
  static WebResponse withError(
      String redirect, String error, String description, @Nullable String state) {
    return WebResponse.redirect(
        redirect
            + "?error="
            + encode(error)
            + "&error_description="
            + encode(description)
            + parameter(state));
  }

  private static String parameter(@Nullable String state) {
    return state == null ? "" : "&state=" + encode(state);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
