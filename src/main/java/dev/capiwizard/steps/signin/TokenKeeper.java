package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.secrets.SecretStore;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new token where it belongs: the secret into the keychain, its facts into the connection.
 */
final class TokenKeeper {
  private final CurrentConnection connection;
  private final SecretStore secrets;

  TokenKeeper(CurrentConnection connection, SecretStore secrets) {
    this.connection = connection;
    this.secrets = secrets;
  }

  /** Waits for the keychain: not for the FX thread. */
  void keep(TokenSet tokens, TokenFacts.Origin origin) throws FailureException {
    secrets.put(connection.id(), SecretStore.Kind.ACCESS_TOKEN, tokens.accessToken());
    String refresh = tokens.refreshToken();
    if (refresh != null) {
      secrets.put(connection.id(), SecretStore.Kind.REFRESH_TOKEN, refresh);
    }
    TokenFacts facts = facts(tokens, origin);
    connection.update(
        one ->
            one.withToken(facts)
                .withUpstack(dev.capiwizard.connection.UpstackSide.NONE)
                .withTarget(null)
                .withLastVerdict(null));
  }

  /** The true times, as introspection told them. */
  void learn(java.time.@Nullable Instant issued, java.time.@Nullable Instant expires) {
    connection.updateToken(token -> token.withTimes(issued, expires));
  }

  private static TokenFacts facts(TokenSet tokens, TokenFacts.Origin origin) {
    String token = tokens.accessToken();
    return new TokenFacts(
        token.substring(Math.max(0, token.length() - 4)),
        token.length(),
        tokens.issued(),
        // Of a pasted token only introspection or the person knows the end.
        origin == TokenFacts.Origin.SIGN_IN ? tokens.expires() : null,
        tokens.scopes(),
        origin,
        tokens.refreshExpires(),
        null);
  }
}
