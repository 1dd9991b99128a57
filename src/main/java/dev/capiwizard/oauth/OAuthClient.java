package dev.capiwizard.oauth;

import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.PossibleTime;
import dev.capiwizard.connection.Scopes;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.http.HttpExchange;
import dev.capiwizard.http.JsonResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** LinkedIn’s authorization-code flow (RFC 6749 §4.1). Holds no state; not for the FX thread. */
public final class OAuthClient {
  /** LinkedIn: every access token lives sixty days; used if no plausible time is given. */
  private static final Duration USUAL_LIFE = Duration.ofDays(60);

  /** LinkedIn’s longest life, of a refresh token, is a year. Larger numbers are milliseconds. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(800);

  /** In seconds this is a time in the year 5138, in milliseconds one in 1973. */
  private static final long MILLISECONDS = 100_000_000_000L;

  private final HttpExchange http;
  private final InstantSource clock;

  public OAuthClient(HttpExchange http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  /** A request to open, with a fresh state of 256 random bits. */
  public AuthorizationRequest begin(Endpoints endpoints, String clientId, String redirectUri) {
    byte[] raw = new byte[32];
    new SecureRandom().nextBytes(raw);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    String query =
        "response_type=code"
            + "&client_id="
            + encode(clientId)
            + "&redirect_uri="
            + encode(redirectUri)
            + "&state="
            + encode(state)
            + "&scope="
            + encode(String.join(" ", Scopes.REQUIRED));
    return new AuthorizationRequest(
        URI.create(endpoints.authorization() + "?" + query), redirectUri, state);
  }

  /**
   * Exchanges the code for a token; call it at once, since a code works once and for minutes.
   *
   * @throws FailureException with CLIENT_REFUSED, CODE_REFUSED, LOGIN_REFUSED or a network code
   */
  public TokenSet exchange(
      Endpoints endpoints, ClientCredentials client, String code, String redirectUri)
      throws FailureException {
    return tokens(
        endpoints,
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "client_id",
            client.clientId(),
            "client_secret",
            client.clientSecret(),
            "redirect_uri",
            redirectUri));
  }

  /**
   * Gets a new access token by a refresh token (LinkedIn: programmatic-refresh-tokens).
   *
   * @throws FailureException with CLIENT_REFUSED, REFRESH_REFUSED or a network code
   */
  public TokenSet refresh(Endpoints endpoints, ClientCredentials client, String refreshToken)
      throws FailureException {
    try {
      return tokens(
          endpoints,
          Map.of(
              "grant_type",
              "refresh_token",
              "refresh_token",
              refreshToken,
              "client_id",
              client.clientId(),
              "client_secret",
              client.clientSecret()));
    } catch (FailureException e) {
      boolean refused =
          e.code() == FailureCode.CODE_REFUSED || e.code() == FailureCode.LOGIN_REFUSED;
      throw refused ? new FailureException(FailureCode.REFRESH_REFUSED, e.detail()) : e;
    }
  }

  /**
   * Asks what LinkedIn says of a token (LinkedIn: token-introspection).
   *
   * @throws FailureException with CLIENT_REFUSED for a wrong secret, or a network code
   */
  public Introspection introspect(Endpoints endpoints, ClientCredentials client, String token)
      throws FailureException {
    JsonResponse answer =
        http.send(
            post(
                endpoints.introspection(),
                Map.of(
                    "client_id", client.clientId(),
                    "client_secret", client.clientSecret(),
                    "token", token)));
    if (answer.status() == 401) {
      throw new FailureException(FailureCode.CLIENT_REFUSED, "introspection, HTTP 401");
    }
    JsonNode body = answer.body();
    if (!answer.ok() || !body.path("active").isBoolean()) {
      return new Introspection(Introspection.Status.CANNOT_TELL, Set.of(), null, null);
    }
    return new Introspection(
        status(body),
        Scopes.parse(body.path("scope").asString("")),
        seconds(body.path("created_at")),
        seconds(body.path("expires_at")));
  }

  private static Introspection.Status status(JsonNode body) {
    if (body.path("active").asBoolean()) {
      return Introspection.Status.ACTIVE;
    }
    return switch (body.path("status").asString("")) {
      case "expired" -> Introspection.Status.EXPIRED;
      case "revoked" -> Introspection.Status.REVOKED;
      default -> Introspection.Status.OTHER_APP;
    };
  }

  private TokenSet tokens(Endpoints endpoints, Map<String, String> form) throws FailureException {
    JsonResponse answer = http.send(post(endpoints.token(), form));
    JsonNode body = answer.body();
    String token = body.path("access_token").asString("");
    if (!answer.ok() || token.isEmpty()) {
      throw TokenErrors.of(answer);
    }
    Instant now = clock.instant();
    Instant expires = end(now, body.path("expires_in"));
    String refresh = body.path("refresh_token").asString("");
    // RFC 6749 §5.1: a response without a scope means the scope that was asked for.
    Set<String> scopes =
        body.has("scope")
            ? Scopes.parse(body.path("scope").asString(""))
            : new LinkedHashSet<>(Scopes.REQUIRED);
    return new TokenSet(
        token,
        now,
        expires == null ? now.plus(USUAL_LIFE) : expires,
        scopes,
        refresh.isEmpty() ? null : refresh,
        refresh.isEmpty() ? null : end(now, body.path("refresh_token_expires_in")));
  }

  /** Credentials go in the body, each value form-encoded: a secret may hold slash, equals, plus. */
  private static Request post(URI address, Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    return new Request.Builder().url(address.toString()).post(body.build()).build();
  }

  /** The time after so many seconds, given as number or text; null if it makes no sense. */
  private static @Nullable Instant end(Instant now, JsonNode life) {
    long seconds = number(life);
    return seconds > 0 && seconds <= LONGEST_LIFE.toSeconds()
        ? PossibleTime.after(now, seconds)
        : null;
  }

  /** The time so many seconds after 1970; null for zero, which says nothing. */
  private static @Nullable Instant seconds(JsonNode node) {
    long seconds = number(node);
    return seconds > 0 && seconds < MILLISECONDS ? PossibleTime.ofSeconds(seconds) : null;
  }

  /** The number; -1 if it is none. */
  private static long number(JsonNode node) {
    String text = node.isNumber() || node.isString() ? node.asString().strip() : "";
    try {
      return new BigDecimal(text).longValue();
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
