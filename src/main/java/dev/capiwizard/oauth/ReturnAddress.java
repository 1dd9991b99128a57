package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The address that LinkedIn sends the browser back to (RFC 6749 §4.1.2). */
public final class ReturnAddress {
  private static final int LONGEST_DETAIL = 120;

  private ReturnAddress() {}

  /** Whether an address is the redirect URI, whatever its query. */
  public static boolean matches(String redirectUri, String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      if (at >= 0) {
        end = Math.min(end, at);
      }
    }
    return address.substring(0, end).equals(redirectUri);
  }

  /**
   * Takes the authorization code out of a returned address.
   *
   * @param address as the browser shows it, or as a person pasted it; also the words of a page of
   *     LinkedIn’s that does not lead back
   * @throws FailureException with STATE_MISMATCH, RETURN_ADDRESS_UNREADABLE, or what the error in
   *     the address means
   */
  public static String code(AuthorizationRequest request, String address) throws FailureException {
    Optional<FailureCode> page =
        address.contains("://") ? Optional.empty() : LoginErrorPage.meaning(address);
    if (page.isPresent()) {
      throw new FailureException(page.get(), "a page that does not lead back");
    }
    String cleaned = Pasted.clean(address).text();
    Map<String, String> query = query(cleaned);
    byte[] expected = request.state().getBytes(StandardCharsets.UTF_8);
    byte[] actual = query.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    boolean hasAnswer = query.containsKey("code") || query.containsKey("error");
    if (!hasAnswer) {
      throw new FailureException(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    String error = query.getOrDefault("error", "");
    // A refusal brings nothing, so it is told without a state too; a code without one never counts.
    boolean bareRefusal =
        !error.isEmpty() && !query.containsKey("code") && !query.containsKey("state");
    if (!bareRefusal && !MessageDigest.isEqual(expected, actual)) {
      throw new FailureException(FailureCode.STATE_MISMATCH);
    }
    if (!error.isEmpty()) {
      throw refusal(error, query.getOrDefault("error_description", ""));
    }
    String code = query.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw new FailureException(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    return code;
  }

  private static FailureException refusal(String error, String description) {
    FailureCode code =
        switch (error) {
          case "user_cancelled_login" -> FailureCode.LOGIN_CANCELLED;
          case "user_cancelled_authorize", "access_denied" -> FailureCode.CONSENT_REFUSED;
          case "unauthorized_scope_error", "invalid_scope", "invalid_scope_error" ->
              FailureCode.SCOPE_NOT_GRANTED_TO_APP;
          default -> FailureCode.LOGIN_REFUSED;
        };
    return new FailureException(code, readable(error + " " + description));
  }

  /** Descriptions come escaped for HTML inside the address. */
  private static String readable(String text) {
    String plain =
        text.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .strip();
    return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) + "…" : plain;
  }

  private static Map<String, String> query(String address) throws FailureException {
    Map<String, String> values = new HashMap<>();
    try {
      String query = URI.create(address).getRawQuery();
      for (String pair : (query == null ? "" : query).split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values.putIfAbsent(
              pair.substring(0, equals),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
    } catch (IllegalArgumentException e) {
      // Without the cause: its message quotes the address, which may hold a code.
      throw new FailureException(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    return values;
  }
}
