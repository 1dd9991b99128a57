package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.EnteredEnd;
import dev.capiwizard.connection.Scopes;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.connection.UpstackSide;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.secrets.SecretStore;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores a new token: the secret in the keychain, its facts in the connection. */
public final class TokenKeeper {
  private final CurrentConnection connection;
  private final SecretStore secrets;

  public TokenKeeper(CurrentConnection connection, SecretStore secrets) {
    this.connection = connection;
    this.secrets = secrets;
  }

  /**
   * Stores the token in place of the one before, and forgets what was known of that one: the
   * verdict, Upstack’s side and, outside of a renewal, the target. Waits for the keychain: not for
   * the FX thread.
   */
  public void replaceToken(TokenSet tokens, TokenFacts.Origin origin) throws FailureException {
    secrets.put(connection.id(), SecretStore.Kind.ACCESS_TOKEN, tokens.accessToken());
    String refresh = tokens.refreshToken();
    if (refresh != null) {
      secrets.put(connection.id(), SecretStore.Kind.REFRESH_TOKEN, refresh);
    }
    TokenFacts facts = tokens.facts(origin);
    // A renewal is for the same ad account; a first sign-in may be for any.
    boolean sameTarget = connection.isRenewing();
    connection.update(
        one ->
            one.withToken(facts)
                .withUpstack(UpstackSide.NONE)
                .withTarget(sameTarget ? one.target() : null)
                .withLastVerdict(null));
  }

  /** Whether the token is lost when the program ends; returns at once. */
  boolean isInMemory() {
    return secrets.isInMemory(connection.id(), SecretStore.Kind.ACCESS_TOKEN);
  }

  /** Notes the true times, as introspection told them. */
  public void learn(@Nullable Instant issued, @Nullable Instant expires) {
    connection.updateToken(token -> token.withTimes(issued, expires));
  }

  /**
   * Notes the day on which the token was made, as the person said: it works for sixty days.
   *
   * @param day null for now
   * @param learned runs if the day can be
   * @return what is wrong with the day, so that nothing was noted; empty if it can be
   */
  Optional<FailureCode> learnDay(@Nullable Instant day, Instant now, Runnable learned) {
    Instant made = day == null ? now : day;
    Instant end = made.plus(PastedTokenProof.LIFE);
    Optional<FailureCode> wrong =
        made.isAfter(now) ? Optional.of(FailureCode.TOKEN_END_FAR) : EnteredEnd.problem(end, now);
    if (wrong.isEmpty()) {
      learn(made, end);
      learned.run();
    }
    return wrong;
  }

  /** Notes the end that the person entered; null takes it back. */
  void learnEnd(@Nullable Instant end) {
    connection.updateToken(token -> token.withEnd(end));
  }

  /** Notes the true times and the scopes, as far as LinkedIn told them. */
  void learn(LinkedInReading reading) {
    learn(reading.issued(), reading.expires());
    learnScopes(reading);
  }

  /** Notes the scopes of a token that came without, as far as LinkedIn told them. */
  private void learnScopes(LinkedInReading reading) {
    reading.results().stream()
        .filter(result -> result.check() == CheckResult.Check.SCOPES)
        .map(TokenKeeper::scopes)
        .filter(told -> !told.isEmpty())
        .forEach(
            told ->
                connection.updateToken(
                    token -> token.scopes().isEmpty() ? token.withScopes(told) : token));
  }

  private static Set<String> scopes(CheckResult result) {
    if (result.outcome() == CheckResult.Outcome.OK) {
      return Scopes.parse(result.detail());
    }
    Set<String> granted = new LinkedHashSet<>();
    if (result.code() == FailureCode.SCOPE_MISSING) {
      granted.addAll(Scopes.REQUIRED);
      granted.removeAll(Scopes.parse(result.detail()));
    }
    return granted;
  }

  /** Notes the member who granted the token; an unknown member changes nothing. */
  public void learnMember(String urn) {
    if (!urn.isEmpty()) {
      connection.updateToken(token -> token.withMember(urn));
    }
  }
}
