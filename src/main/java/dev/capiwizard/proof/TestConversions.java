package dev.capiwizard.proof;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Proof;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.linkedin.ConversionEvent;
import dev.capiwizard.linkedin.ConversionEvents;
import dev.capiwizard.secrets.SecretStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends one test conversion when a person has asked for it. LinkedIn has no test mode, so nothing
 * is sent by itself, again, or twice within {@link Proof#PAUSE}: the attempt is on disk before
 * anything is sent, where the window and the command both find it. It changes no verdict. Waits for
 * keychain, disk and network: not for the FX thread.
 */
public final class TestConversions {
  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(10);

  private final Connections connections;
  private final ConversionEvents events;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random secure, since nobody may share the made-up identity
   */
  public TestConversions(
      Connections connections,
      ConversionEvents events,
      InstantSource clock,
      RandomGenerator random) {
    this.connections = connections;
    this.events = events;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What became of a test conversion.
   *
   * @param proof as it is stored
   * @param reference LinkedIn’s id of the request, for its support; may be empty
   * @param written completes when the outcome is on disk
   */
  public record Sent(Proof proof, String reference, CompletableFuture<Void> written) {}

  /**
   * Sends one event and stores its outcome.
   *
   * @param connection as the person sees it: in a renewal with the new token
   * @param secrets hold that token
   * @param rule the rule’s number, or what a person typed as one
   * @throws FailureException if nothing was sent: with a code of {@link RuleNumber#typed}, of
   *     {@link StoredToken}, PROOF_TOO_SOON, or why the attempt could not be stored
   * @throws InterruptedException if the caller gave up before anything was sent
   */
  public Sent send(Connection connection, SecretStore secrets, String rule)
      throws FailureException, InterruptedException {
    String number = RuleNumber.typed(connection, rule);
    FailureException unchangeable = connections.unchangeable().orElse(null);
    if (unchangeable != null) {
      throw unchangeable;
    }
    StoredToken.Held held = StoredToken.of(connection, secrets);
    ConversionEvent event = TestEvent.of(number, clock.instant(), random);
    Proof attempt =
        new Proof(
            clock.instant(),
            number,
            event.eventId(),
            0,
            null,
            FailureCode.PROOF_ANSWER_LOST.id(),
            held.token().substring(Math.max(0, held.token().length() - 4)),
            held.token().length());
    claim(connection.id(), attempt);
    Outcome outcome;
    try {
      outcome =
          Outcome.of(
              events.send(connection.endpoints(), held.token(), event),
              held.mayBeFresh(clock.instant()));
    } catch (FailureException e) {
      outcome = Outcome.unanswered(e);
    }
    FailureCode code = outcome.code();
    Proof proof =
        attempt.answered(outcome.status(), outcome.accepted(), code == null ? "" : code.id());
    return new Sent(proof, outcome.reference(), put(connection.id(), attempt, proof));
  }

  /** Stores the attempt, unless another one, perhaps of another process, is too recent. */
  private void claim(String id, Proof attempt) throws FailureException, InterruptedException {
    Proof before = stored(id);
    if (before != null && before.holdsBack(attempt.at())) {
      throw new FailureException(FailureCode.PROOF_TOO_SOON);
    }
    CompletableFuture<Void> written =
        connections.update(
            id,
            one -> {
              Proof last = one.proof();
              return last != null
                      && !last.eventId().equals(attempt.eventId())
                      && last.holdsBack(attempt.at())
                  ? one
                  : one.withProof(attempt);
            });
    try {
      written.get(WRITE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
    } catch (ExecutionException | TimeoutException e) {
      // Nothing was sent, and the store would go on trying to write.
      var _ = put(id, attempt, before);
      throw e.getCause() instanceof FailureException failure
          ? failure
          : new FailureException(FailureCode.DATA_NOT_WRITABLE, "", e);
    } catch (InterruptedException e) {
      var _ = put(id, attempt, before);
      throw e;
    }
    Proof now = stored(id);
    if (now == null || !now.eventId().equals(attempt.eventId())) {
      throw new FailureException(FailureCode.PROOF_TOO_SOON);
    }
  }

  private @Nullable Proof stored(String id) throws FailureException {
    return connections
        .find(id)
        .orElseThrow(() -> new FailureException(FailureCode.CONNECTION_UNKNOWN, id))
        .proof();
  }

  /** Puts a value in the place of the attempt, if that is still there. */
  private CompletableFuture<Void> put(String id, Proof attempt, @Nullable Proof value) {
    return connections.update(
        id,
        one -> {
          Proof last = one.proof();
          return last != null && last.eventId().equals(attempt.eventId())
              ? one.withProof(value)
              : one;
        });
  }
}
