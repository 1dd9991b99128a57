package dev.capiwizard.oauth;

import dev.capiwizard.connection.TokenFacts;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint’s response (RFC 6749 §5.1). Kept in memory only.
 *
 * @param accessToken opaque; about 500 characters, but plan for at least 1,000
 * @param issued when it was received
 * @param expires from {@code expires_in}
 * @param scopes the granted scopes; empty if the response names none
 * @param refreshToken the refresh token, only for apps with programmatic refresh
 * @param refreshExpires the end of the refresh token, if told
 */
public record TokenSet(
    String accessToken,
    Instant issued,
    Instant expires,
    Set<String> scopes,
    @Nullable String refreshToken,
    @Nullable Instant refreshExpires) {
  public TokenSet {
    scopes = Set.copyOf(scopes);
  }

  /** A token that was made elsewhere: nothing more is known of it. */
  public static TokenSet pasted(String accessToken, Instant now) {
    // The end counts only for a sign-in, see facts.
    return new TokenSet(accessToken, now, now, Set.of(), null, null);
  }

  /**
   * The facts about the access token that may be stored.
   *
   * @param origin how it was made; only introspection or the person knows a pasted token’s end
   */
  public TokenFacts facts(TokenFacts.Origin origin) {
    return new TokenFacts(
        accessToken.substring(Math.max(0, accessToken.length() - 4)),
        accessToken.length(),
        issued,
        origin == TokenFacts.Origin.SIGN_IN ? expires : null,
        scopes,
        origin,
        refreshExpires,
        null);
  }

  @Override
  public String toString() {
    return "TokenSet[expires=" + expires + "]";
  }
}
