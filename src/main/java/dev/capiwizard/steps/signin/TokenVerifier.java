package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.secrets.SecretStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks LinkedIn about a token, stored or not yet. Not for the FX thread. */
final class TokenVerifier {
  private final CurrentConnection connection;
  private final LinkedInChecks checks;
  private final SecretStore secrets;

  TokenVerifier(CurrentConnection connection, LinkedInChecks checks, SecretStore secrets) {
    this.connection = connection;
    this.checks = checks;
    this.secrets = secrets;
  }

  /** The token that is stored. */
  LinkedInReading verify() throws FailureException, InterruptedException {
    Connection now = connection.get();
    TokenFacts facts = now.token();
    String token = secrets.get(now.id(), SecretStore.Kind.ACCESS_TOKEN).orElse("");
    if (facts == null || token.isEmpty()) {
      throw new FailureException(FailureCode.TOKEN_MISSING);
    }
    return ask(token, facts.origin(), facts.scopes(), facts.issued());
  }

  /** A token as if it had been issued then; nothing is stored. */
  LinkedInReading ask(String token, TokenFacts.Origin origin, Set<String> scopes, Instant issued)
      throws FailureException, InterruptedException {
    Connection now = connection.get();
    boolean ownApp = origin != TokenFacts.Origin.CAMPAIGN_MANAGER;
    return checks.read(
        new LinkedInChecks.Request(
            now.endpoints(),
            ownApp ? client().orElse(null) : null,
            token,
            scopes,
            issued,
            now.target()));
  }

  /** Why LinkedIn does not accept the token; null where it does or did not say. */
  static @Nullable FailureCode refusal(LinkedInReading reading) {
    return reading.results().stream()
        .filter(result -> result.check() == CheckResult.Check.TOKEN)
        .filter(result -> result.outcome() == Outcome.PROBLEM)
        .map(result -> result.code() == null ? FailureCode.TOKEN_INVALID : result.code())
        .findFirst()
        .orElse(null);
  }

  /** The app's credentials; empty where one of them is missing. */
  Optional<ClientCredentials> client() throws FailureException {
    String clientId = connection.get().app().clientId();
    return secrets
        .get(connection.id(), SecretStore.Kind.CLIENT_SECRET)
        .filter(secret -> !clientId.isEmpty())
        .map(secret -> new ClientCredentials(clientId, secret));
  }
}
