package dev.capiwizard.oauth;

import dev.capiwizard.connection.TokenFacts;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint's answer (RFC 6749 §5.1). In memory only.
 *
 * @param accessToken opaque, about 500 characters, at least 1,000 to be planned for
 * @param issued when it was received
 * @param expires from {@code expires_in}
 * @param scopes granted; empty where the answer names none
 * @param refreshToken only for apps with programmatic refresh
 * @param refreshExpires end of the refresh token, where told
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

  /**
   * What may be written down about the access token.
   *
   * @param origin of a pasted token only introspection or the person knows the end
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
