package dev.capiwizard.cli;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.Card;
import dev.capiwizard.health.DestinationCard;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.health.Verdict;
import dev.capiwizard.secrets.SecretStore;
import java.time.Instant;
import java.util.List;

/** Checks one stored connection against LinkedIn. Waits for the network: not for the FX thread. */
final class ConnectionCheck {
  private final Services services;

  ConnectionCheck(Services services) {
    this.services = services;
  }

  /** The card by what LinkedIn says now and what Upstack showed last; written down as well. */
  Card run(Connection connection) throws InterruptedException, FailureException {
    Card card = ask(connection);
    LastVerdict verdict =
        new LastVerdict(
            card.verdict().name(),
            services.clock().instant(),
            card.findings().stream().map(FailureCode::id).toList());
    ConnectionLookup.written(
        services.connections().update(connection.id(), one -> one.withLastVerdict(verdict)));
    return card;
  }

  private Card ask(Connection connection) throws InterruptedException {
    SecretStore secrets = services.secrets().apply(connection.endpoints().world());
    try {
      LinkedInReading reading = new StoredToken(services.checks(), secrets).ask(connection);
      Instant now = services.clock().instant();
      return DestinationCard.judge(reading, connection.upstack(), now, List.of());
    } catch (FailureException e) {
      return new Card(Verdict.UNKNOWN, List.of(e.code()), null, connection.upstack(), null, false);
    }
  }
}
