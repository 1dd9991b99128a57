package dev.capiwizard.renewal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Begins, finishes and leaves renewals. The token in use stays as it is until {@link #finish}. All
 * but {@link #begin} and {@link #leaveIfEmpty} wait for keychain or network: not for the FX thread.
 */
public final class Renewals {
  private static final int WRITE_SECONDS = 10;

  private final Connections connections;
  private final Function<Endpoints.World, SecretStore> secrets;
  private final OAuthClient oauth;
  private final InstantSource clock;

  public Renewals(
      Connections connections,
      Function<Endpoints.World, SecretStore> secrets,
      OAuthClient oauth,
      InstantSource clock) {
    this.connections = connections;
    this.secrets = secrets;
    this.oauth = oauth;
    this.clock = clock;
  }

  /** Begins a renewal, or goes on with the one under way. */
  public void begin(String id) {
    Instant now = clock.instant();
    // The store’s notices tell of a failed write, once for all connections.
    var _ =
        connections.update(
            id, one -> one.renewal() == null ? one.withRenewal(Renewal.begin(one, now)) : one);
  }

  /** Whether a renewal needs no sign-in, since there is a refresh token that has not ended. */
  public boolean canRefresh(Connection connection) {
    TokenFacts token = connection.token();
    Instant ends = token == null ? null : token.refreshExpires();
    return ends != null && ends.isAfter(clock.instant());
  }

  /**
   * Gets a new token by the refresh token (LinkedIn: programmatic-refresh-tokens). It still has to
   * reach Upstack.
   *
   * @throws FailureException with RENEWAL_UNDER_WAY, REFRESH_TOKEN_MISSING, REFRESH_REFUSED, or a
   *     network code; the token in use is not touched
   * @return completes when the renewal is on disk
   */
  public CompletableFuture<Void> refresh(Connection connection) throws FailureException {
    Renewal underWay = connections.find(connection.id()).map(Connection::renewal).orElse(null);
    if (underWay != null && underWay.token() != null) {
      // That token may be in Upstack already, where another one in its place would be missing.
      throw new FailureException(FailureCode.RENEWAL_UNDER_WAY);
    }
    SecretStore store = secrets.apply(connection.endpoints().world());
    String refreshToken =
        store
            .get(connection.id(), Kind.REFRESH_TOKEN)
            .orElseThrow(() -> new FailureException(FailureCode.REFRESH_TOKEN_MISSING));
    ClientCredentials client =
        store
            .get(connection.id(), Kind.CLIENT_SECRET)
            .map(secret -> new ClientCredentials(connection.app().clientId(), secret))
            .orElseThrow(() -> new FailureException(FailureCode.SECRET_MALFORMED));
    TokenSet tokens = oauth.refresh(connection.endpoints(), client, refreshToken);
    store.put(connection.id(), Kind.NEW_ACCESS_TOKEN, tokens.accessToken());
    if (tokens.refreshToken() != null) {
      store.put(connection.id(), Kind.NEW_REFRESH_TOKEN, tokens.refreshToken());
    }
    TokenFacts before = connection.token();
    String member = before == null ? null : before.memberUrn();
    TokenFacts facts = tokens.facts(TokenFacts.Origin.SIGN_IN).withMember(member);
    Instant now = clock.instant();
    return connections.update(
        connection.id(),
        one -> {
          Renewal begun = Renewal.begin(one, now);
          Renewal renewal = begun.changedTo(begun.applyTo(one).withToken(facts));
          // A refresh token is one member’s, and no new account was chosen.
          return one.withRenewal(renewal.with(Renewal.Assured.RIGHT_TOKEN));
        });
  }

  /**
   * Replaces the old token by the new one. Can be repeated after an interruption.
   *
   * @throws FailureException with TOKEN_MISSING or STORED_TOKEN_DIFFERS; nothing is replaced then
   */
  public void finish(String id) throws FailureException {
    Connection connection = connections.find(id).orElse(null);
    Renewal renewal = connection == null ? null : connection.renewal();
    if (connection == null || renewal == null || renewal.token() == null) {
      return;
    }
    SecretStore store = secrets.apply(connection.endpoints().world());
    Optional<String> token = store.get(id, Kind.NEW_ACCESS_TOKEN);
    if (token.isPresent() && !renewal.token().fit(token.get())) {
      throw new FailureException(FailureCode.STORED_TOKEN_DIFFERS);
    }
    if (token.isPresent()) {
      store.put(id, Kind.ACCESS_TOKEN, token.get());
    } else if (!isInPlace(store, id, renewal.token())) {
      throw new FailureException(FailureCode.TOKEN_MISSING);
    }
    if (renewal.token().refreshExpires() != null) {
      Optional<String> refresh = store.get(id, Kind.NEW_REFRESH_TOKEN);
      if (refresh.isPresent()) {
        store.put(id, Kind.REFRESH_TOKEN, refresh.get());
      }
    }
    CompletableFuture<Void> written =
        connections.update(
            id,
            one -> {
              Renewal now = one.renewal();
              // A silence was about the old token.
              return now == null
                  ? one
                  : now.applyTo(one)
                      .withRenewal(null)
                      .withReminding(one.reminding().withSnooze(null));
            });
    try {
      // The renewal’s entries may be deleted only once the change is on disk.
      written.get(WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new FailureException(FailureCode.DATA_NOT_WRITABLE, "", e);
    }
    forget(store, id);
  }

  /** An earlier try came this far, but its last change did not reach the disk. */
  private static boolean isInPlace(SecretStore store, String id, TokenFacts token)
      throws FailureException {
    return store.get(id, Kind.ACCESS_TOKEN).filter(token::fit).isPresent();
  }

  /**
   * The person went away: a renewal without a token was only looked at, and is forgotten. Never
   * waits.
   */
  public void leaveIfEmpty(String id) {
    var _ =
        connections.update(
            id,
            one -> {
              Renewal renewal = one.renewal();
              return renewal != null && renewal.token() == null ? one.withRenewal(null) : one;
            });
  }

  /** Leaves a renewal, so that everything is as before. */
  public void leave(String id) throws FailureException {
    Connection connection = connections.find(id).orElse(null);
    if (connection == null || connection.renewal() == null) {
      return;
    }
    var _ = connections.update(id, one -> one.withRenewal(null));
    forget(secrets.apply(connection.endpoints().world()), id);
  }

  private static void forget(SecretStore store, String id) throws FailureException {
    store.delete(id, Kind.NEW_ACCESS_TOKEN);
    store.delete(id, Kind.NEW_REFRESH_TOKEN);
  }
}
