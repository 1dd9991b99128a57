package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.LastVerdict;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.Verdict;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.secrets.SecretStore;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one stored connection against LinkedIn and stores the verdict. Waits for keychain and
 * network: not for the FX thread.
 */
public final class ConnectionCheck {
  /**
   * The result of a check.
   *
   * @param dead whether LinkedIn said that it no longer accepts the token
   * @param notAsked why LinkedIn was not asked at all, such as a locked keychain; otherwise null
   * @param written completes when the verdict is on disk
   */
  public record Checked(
      Card card, boolean dead, @Nullable FailureCode notAsked, CompletableFuture<Void> written) {
    /** Why LinkedIn said nothing of the token, whether it was asked or not; null if it did. */
    public @Nullable FailureCode unanswered() {
      LinkedInReading reading = card.linkedin();
      if (reading == null || reading.outcome() != CheckResult.Outcome.CANNOT_TELL) {
        return notAsked;
      }
      return reading.results().stream()
          .flatMap(result -> Stream.ofNullable(result.code()))
          .findFirst()
          .orElse(FailureCode.INTERNAL);
    }
  }

  private final Connections connections;
  private final LinkedInChecks checks;
  private final Function<Endpoints.World, SecretStore> secrets;
  private final InstantSource clock;
  private final Function<Endpoints.World, Observer> observers;

  public ConnectionCheck(
      Connections connections,
      LinkedInChecks checks,
      Function<Endpoints.World, SecretStore> secrets,
      InstantSource clock) {
    this(connections, checks, secrets, clock, world -> Observer.NONE);
  }

  /**
   * @param observers is told, by the connection’s world, what a check settles
   */
  public ConnectionCheck(
      Connections connections,
      LinkedInChecks checks,
      Function<Endpoints.World, SecretStore> secrets,
      InstantSource clock,
      Function<Endpoints.World, Observer> observers) {
    this.observers = observers;
    this.connections = connections;
    this.checks = checks;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The result of a check that did not take place; nothing is stored. */
  static Checked notAsked(Connection connection, FailureCode why) {
    return new Checked(
        new Card(Verdict.UNKNOWN, List.of(why), null, connection.upstack(), null, false),
        false,
        why,
        CompletableFuture.completedFuture(null));
  }

  /** Judges by what LinkedIn says now and what Upstack showed last. */
  public Checked run(Connection connection) throws InterruptedException {
    LinkedInReading reading = null;
    FailureCode notAsked = null;
    Card card;
    try {
      SecretStore store = secrets.apply(connection.endpoints().world());
      reading = new StoredToken(checks, store).ask(connection);
      ConnectionSightings.of(connection, reading, observers.apply(connection.endpoints().world()));
      card =
          DestinationCard.judge(
              reading, connection.upstack(), clock.instant(), DestinationCard.hints(connection));
    } catch (FailureException e) {
      notAsked = e.code();
      card = new Card(Verdict.UNKNOWN, List.of(e.code()), null, connection.upstack(), null, false);
    }
    boolean dead = reading != null && StoredToken.refusal(reading) != null;
    return new Checked(card, dead, notAsked, write(connection, card, reading));
  }

  private CompletableFuture<Void> write(
      Connection asked, Card card, @Nullable LinkedInReading reading) {
    LastVerdict verdict = card.at(clock.instant());
    TokenFacts before = asked.token();
    return connections.update(
        asked.id(),
        one -> {
          TokenFacts token = one.token();
          if (token != null && before != null && !token.lastFour().equals(before.lastFour())) {
            // It was renewed meanwhile: the result is about the previous token.
            return one;
          }
          // If LinkedIn could not be asked, the earlier verdict stands, with its time.
          boolean told = card.isVerdict() || one.lastVerdict() == null;
          Connection checked = told ? one.withLastVerdict(verdict) : one;
          return token == null || reading == null
              ? checked
              : checked.withToken(token.withTimes(reading.issued(), reading.expires()));
        });
  }
}
