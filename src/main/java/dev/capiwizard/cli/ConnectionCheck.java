package dev.capiwizard.cli;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInChecks;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.Verdict;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.secrets.SecretStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one stored connection against LinkedIn. Waits for the network: not for the FX thread. */
final class ConnectionCheck {
  private final Services services;

  ConnectionCheck(Services services) {
    this.services = services;
  }

  /** The card by what LinkedIn says now and what Upstack showed last. */
  Card run(Connection connection) throws InterruptedException {
    SecretStore secrets = services.secrets().apply(connection.endpoints().world());
    TokenFacts facts = connection.token();
    if (facts == null) {
      return unread(connection, Verdict.UNKNOWN, FailureCode.TOKEN_MISSING);
    }
    Optional<String> token;
    ClientCredentials client;
    try {
      token = secrets.get(connection.id(), SecretStore.Kind.ACCESS_TOKEN);
      client = client(connection, secrets);
    } catch (FailureException e) {
      return unread(connection, Verdict.UNKNOWN, e.code());
    }
    if (token.isEmpty()) {
      return unread(connection, Verdict.UNKNOWN, FailureCode.TOKEN_MISSING);
    }
    LinkedInReading reading =
        services
            .checks()
            .read(
                new LinkedInChecks.Request(
                    connection.endpoints(),
                    client,
                    token.get(),
                    facts.scopes(),
                    facts.issued(),
                    connection.target()));
    Instant now = services.clock().instant();
    return DestinationCard.judge(reading, connection.upstack(), now, List.of());
  }

  private static @Nullable ClientCredentials client(Connection connection, SecretStore secrets)
      throws FailureException {
    String clientId = connection.app().clientId();
    return secrets
        .get(connection.id(), SecretStore.Kind.CLIENT_SECRET)
        .filter(secret -> !clientId.isEmpty())
        .map(secret -> new ClientCredentials(clientId, secret))
        .orElse(null);
  }

  private static Card unread(Connection connection, Verdict verdict, FailureCode code) {
    return new Card(verdict, List.of(code), null, connection.upstack(), null, false);
  }
}
