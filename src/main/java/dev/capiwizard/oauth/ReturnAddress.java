package dev.capiwizard.oauth;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The address that LinkedIn sends the browser back to (RFC 6749 §4.1.2). */
public final class ReturnAddress {
  private static final int LONGEST_DETAIL = 120;

  /** Visible ASCII (RFC 6749 appendix A.11), except the percent sign. */
  private static final Pattern CODE = Pattern.compile("[!-~&&[^%]]+");

  private ReturnAddress() {}

  /** Whether an address is the redirect URI, with any query. */
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
   * @param address as the browser has it; {@link PastedAddress} takes pasted ones
   * @throws FailureException with STATE_MISMATCH, RETURN_ADDRESS_UNREADABLE, or the meaning of the
   *     error in the address
   */
  public static String code(AuthorizationRequest request, String address) throws FailureException {
    Map<String, String> query = query(address);
    byte[] expected = request.state().getBytes(StandardCharsets.UTF_8);
    byte[] actual = query.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    boolean hasAnswer = query.containsKey("code") || query.containsKey("error");
    if (!hasAnswer) {
      throw new FailureException(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    String error = query.getOrDefault("error", "");
    // A refusal grants nothing, so it counts even without a state; a code never does.
    boolean bareRefusal =
        !error.isEmpty() && !query.containsKey("code") && !query.containsKey("state");
    if (!bareRefusal && !MessageDigest.isEqual(expected, actual)) {
      throw new FailureException(FailureCode.STATE_MISMATCH);
    }
    if (!error.isEmpty()) {
      throw refusal(error, query.getOrDefault("error_description", ""));
    }
    String code = query.getOrDefault("code", "");
    // A percent sign that decoding left marks a broken address: no code holds one.
    if (!CODE.matcher(code).matches()) {
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

  /** Descriptions in the address are escaped for HTML. */
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

  /** Read as browsers do, which allow characters in a query that RFC 3986 does not. */
  private static Map<String, String> query(String address) throws FailureException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new FailureException(FailureCode.RETURN_ADDRESS_UNREADABLE);
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < url.querySize(); i++) {
      String value = url.queryParameterValue(i);
      values.putIfAbsent(url.queryParameterName(i), value == null ? "" : value);
    }
    return values;
  }
}
