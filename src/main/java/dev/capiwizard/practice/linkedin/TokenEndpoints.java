package dev.capiwizard.practice.linkedin;

import dev.capiwizard.practice.faults.Fault;
import dev.capiwizard.practice.linkedin.IssuedTokens.Code;
import dev.capiwizard.practice.linkedin.IssuedTokens.Issued;
import dev.capiwizard.practice.web.WebRequest;
import dev.capiwizard.practice.web.WebResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The token endpoint and introspection (LinkedIn: authorization-code-flow, token-introspection).
 */
final class TokenEndpoints {
  private final LinkedInState state;

  TokenEndpoints(LinkedInState state) {
    this.state = state;
  }

  WebResponse exchange(WebRequest request) {
    if (request.form("grant_type").equals("refresh_token")) {
      return refresh(request);
    }
    for (String name :
        List.of("grant_type", "code", "client_id", "client_secret", "redirect_uri")) {
      if (request.form(name).isEmpty()) {
        return error(400, "invalid_request", "A required parameter \"" + name + "\" is missing");
      }
    }
    Optional<PracticeApp> app = state.byClientId(request.form("client_id"));
    if (app.isEmpty()) {
      return error(400, "invalid_client_id", "The passed in client_id is invalid");
    }
    if (!app.get().accepts(request.form("client_secret"))) {
      return error(401, "invalid_client", "Client authentication failed");
    }
    if (!request.form("grant_type").equals("authorization_code")) {
      return error(400, "invalid_request", "Unsupported grant type");
    }
    Optional<Code> code = state.tokens().redeem(request.form("code"));
    if (code.isEmpty()) {
      return error(
          400, "invalid_request", "Unable to retrieve access token: authorization code not found");
    }
    if (!code.get().clientId().equals(app.get().clientId())
        || !code.get().redirectUri().equals(request.form("redirect_uri"))) {
      return error(
          400,
          "invalid_redirect_uri",
          "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
              + " authorization code. Or authorization code expired. Or external member binding"
              + " exists");
    }
    return tokens(app.get(), code.get().scopes());
  }

  /** A new access token by a refresh token (LinkedIn: programmatic-refresh-tokens). */
  private WebResponse refresh(WebRequest request) {
    Optional<PracticeApp> app = state.byClientId(request.form("client_id"));
    if (app.isEmpty() || !app.get().accepts(request.form("client_secret"))) {
      return error(401, "invalid_client", "Client authentication failed");
    }
    Optional<Issued> grant = state.tokens().findRefreshToken(request.form("refresh_token"));
    if (grant.isEmpty() || !grant.get().clientId().equals(app.get().clientId())) {
      return error(
          400,
          "invalid_request",
          "The provided authorization grant or refresh token is invalid, expired or revoked");
    }
    String token = state.tokens().issue(app.get().clientId(), grant.get().scopes());
    // Using it does not extend its life.
    Duration left = Duration.between(state.clock().instant(), grant.get().expires());
    return tokenAnswer(token, grant.get().scopes(), request.form("refresh_token"), left);
  }

  private WebResponse tokens(PracticeApp app, Set<String> scopes) {
    String token = state.tokens().issue(app.clientId(), scopes);
    String refresh =
        state.scenario().has(Fault.REFRESH_TOKEN_GIVEN)
            ? state.tokens().refreshToken(app.clientId(), scopes)
            : "";
    return tokenAnswer(token, scopes, refresh, IssuedTokens.REFRESH_LIFE);
  }

  private WebResponse tokenAnswer(
      String token, Set<String> scopes, String refresh, Duration refreshLife) {
    Instant expires =
        state.tokens().find(token).map(Issued::expires).orElse(state.clock().instant());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("access_token", token);
    json.put("expires_in", Duration.between(state.clock().instant(), expires).toSeconds());
    if (!refresh.isEmpty()) {
      json.put("refresh_token", refresh);
      json.put("refresh_token_expires_in", refreshLife.toSeconds());
    }
    json.put("scope", String.join(",", scopes));
    return WebResponse.json(200, json);
  }

  WebResponse introspect(WebRequest request) {
    Optional<PracticeApp> app = state.byClientId(request.form("client_id"));
    if (app.isEmpty() || request.form("token").isEmpty()) {
      return error(400, "invalid_request", "Invalid client id or token");
    }
    if (!app.get().accepts(request.form("client_secret"))) {
      return error(401, "invalid_client", "Client authentication failed");
    }
    Optional<Issued> issued = state.tokens().find(request.form("token"));
    boolean unknown =
        issued.isEmpty() || issued.get().clientId().equals(LinkedInState.CAMPAIGN_MANAGER);
    if (unknown || state.scenario().has(Fault.INTROSPECTION_REFUSED)) {
      return error(400, "invalid_request", "Invalid client id or token");
    }
    Issued token = issued.get();
    if (!token.clientId().equals(app.get().clientId())) {
      return WebResponse.json(200, Map.of("active", false));
    }
    Instant now = state.clock().instant();
    boolean expired = !token.expires().isAfter(now);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("active", !expired && !token.revoked());
    json.put("client_id", token.clientId());
    json.put("authorized_at", token.created().getEpochSecond());
    json.put("created_at", token.created().getEpochSecond());
    json.put("status", token.revoked() ? "revoked" : expired ? "expired" : "active");
    json.put("expires_at", token.expires().getEpochSecond());
    json.put("scope", String.join(",", token.scopes()));
    json.put("auth_type", "3L");
    return WebResponse.json(200, json);
  }

  private static WebResponse error(int status, String error, String description) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("error", error);
    json.put("error_description", description);
    return WebResponse.json(status, json);
  }
}
