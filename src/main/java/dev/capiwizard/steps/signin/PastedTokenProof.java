package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.oauth.PastedTokens;
import dev.capiwizard.oauth.TokenSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks LinkedIn about a pasted token before it replaces one that works. */
final class PastedTokenProof {
  /** From the first authorization (LinkedIn: programmatic-refresh-tokens). */
  private static final Duration REFRESH_LIFE = Duration.ofDays(365);

  /** How long a token works from the day it was made. */
  static final Duration LIFE = Duration.ofDays(60);

  private final CurrentConnection connection;
  private final StoredToken verifier;
  private final TokenKeeper keeper;
  private final InstantSource clock;

  PastedTokenProof(
      CurrentConnection connection, StoredToken verifier, TokenKeeper keeper, InstantSource clock) {
    this.connection = connection;
    this.verifier = verifier;
    this.keeper = keeper;
    this.clock = clock;
  }

  /**
   * Keeps the token if LinkedIn does not refuse it. Waits for network and keychain: not for the FX
   * thread.
   *
   * @throws FailureException with LinkedIn’s reason for refusing it
   */
  LinkedInReading keep(PastedTokens pasted, Origin origin)
      throws FailureException, InterruptedException {
    TokenSet tokens = TokenSet.pasted(pasted.access().token(), clock.instant());
    // Judged as an old token: a truncated token must not pass for a fresh one.
    LinkedInReading seen =
        verifier.ask(
            connection.get(), tokens.accessToken(), origin, Set.of(), Instant.EPOCH, Names.ALL);
    FailureCode refusal = StoredToken.refusal(seen);
    // Introspection alone may know a fresh token.
    boolean perhapsFresh =
        refusal == FailureCode.TOKEN_REVOKED
            || seen.of(FailureCode.TOKEN_ANSWERS_DIFFER).isPresent();
    if (refusal != null && !perhapsFresh) {
      throw new FailureException(refusal);
    }
    keeper.replaceToken(with(pasted.refresh(), tokens, seen.issued()), origin);
    return perhapsFresh ? verifier.ask(connection.get(), Names.ALL) : seen;
  }

  /** The generator makes both at once, so one ends a year after the other was made. */
  private static TokenSet with(String refresh, TokenSet tokens, @Nullable Instant issued) {
    if (refresh.isEmpty()) {
      return tokens;
    }
    Instant made = issued == null ? tokens.issued() : issued;
    return new TokenSet(
        tokens.accessToken(),
        tokens.issued(),
        tokens.expires(),
        tokens.scopes(),
        refresh,
        made.plus(REFRESH_LIFE));
  }
}
