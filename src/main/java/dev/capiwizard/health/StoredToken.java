package dev.capiwizard.health;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Renewal;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.linkedin.InsightTag;
import dev.capiwizard.linkedin.NewRule;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.secrets.SecretStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks LinkedIn about a connection’s token, stored or not yet. Waits for keychain and network: not
 * for the FX thread.
 */
public final class StoredToken {
  private final LinkedInChecks checks;
  private final SecretStore secrets;

  /** A token from the keychain, with what is known of it. */
  public record Held(String token, TokenFacts facts) {
    /** Whether it may be so new that LinkedIn does not know it yet, and refuses it as cancelled. */
    public boolean mayBeFresh(Instant now) {
      return now.isBefore(facts.issued().plus(TokenFinding.GRACE));
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
      return "Held[" + facts.length() + "]";
    }
  }

  public StoredToken(LinkedInChecks checks, SecretStore secrets) {
    this.checks = checks;
    this.secrets = secrets;
  }

  /**
   * Asks about the stored token.
   *
   * @throws FailureException with CONNECTION_LEAVING, TOKEN_MISSING, STORED_TOKEN_DIFFERS, or why
   *     the keychain did not respond
   */
  public LinkedInReading ask(Connection connection) throws FailureException, InterruptedException {
    return ask(connection, Names.CHOSEN);
  }

  /** Like {@link #ask(Connection)}, with the names of all accounts if there is a choice. */
  public LinkedInReading ask(Connection connection, Names names)
      throws FailureException, InterruptedException {
    stays(connection);
    checks.prepare();
    return checks.read(stored(connection), names);
  }

  /**
   * The stored token itself, for a call that is no check.
   *
   * @throws FailureException as {@link #ask(Connection)}
   */
  public static Held of(Connection connection, SecretStore secrets) throws FailureException {
    stays(connection);
    return held(connection, secrets);
  }

  /** Once the person has removed it, nothing more is asked. */
  private static void stays(Connection connection) throws FailureException {
    if (connection.keeping().toBeRemoved()) {
      throw new FailureException(FailureCode.CONNECTION_LEAVING);
    }
  }

  private static Held held(Connection connection, SecretStore secrets) throws FailureException {
    TokenFacts facts = connection.token();
    String token = secrets.get(connection.id(), SecretStore.Kind.ACCESS_TOKEN).orElse("");
    if (facts == null || token.isEmpty()) {
      throw new FailureException(FailureCode.TOKEN_MISSING);
    }
    if (!isKnown(connection, token)) {
      throw new FailureException(FailureCode.STORED_TOKEN_DIFFERS);
    }
    return new Held(token, facts);
  }

  /** Asks about a token as if it had been issued at that time; stores nothing. */
  public LinkedInReading ask(
      Connection connection,
      String token,
      TokenFacts.Origin origin,
      Set<String> scopes,
      Instant issued,
      Names names)
      throws FailureException, InterruptedException {
    return checks.read(
        request(
            connection,
            token,
            new TokenFacts("", token.length(), issued, null, scopes, origin, null, null)),
        names);
  }

  /**
   * Asks for the rules of the connection’s account, which was chosen among several a moment ago.
   *
   * @return the earlier reading with what is now known of the account
   * @throws FailureException as {@link #ask(Connection)}
   */
  public LinkedInReading askRules(Connection connection, LinkedInReading before)
      throws FailureException, InterruptedException {
    return checks.readRules(stored(connection), before);
  }

  /**
   * Makes a conversion rule in the connection’s account, which has none yet.
   *
   * @return the earlier reading with the account’s rules as they are now
   * @throws FailureException as {@link #ask(Connection)} or {@link LinkedInChecks#makeRule}
   */
  public LinkedInReading makeRule(Connection connection, NewRule rule, LinkedInReading before)
      throws FailureException {
    return checks.makeRule(stored(connection), rule, before);
  }

  /** The Insight Tags of the connection’s account; empty if LinkedIn does not tell them. */
  public List<InsightTag> askTags(Connection connection) {
    try {
      return connection.target() == null ? List.of() : checks.insightTags(stored(connection));
    } catch (FailureException e) {
      return List.of();
    }
  }

  private LinkedInChecks.Request stored(Connection connection) throws FailureException {
    Held held = held(connection, secrets);
    return request(connection, held.token(), held.facts());
  }

  /** Also true for the token of a renewal that is replacing it at this moment. */
  private static boolean isKnown(Connection connection, String token) {
    Renewal renewal = connection.renewal();
    return Stream.of(connection.token(), renewal == null ? null : renewal.token())
        .anyMatch(facts -> facts != null && facts.fit(token));
  }

  private LinkedInChecks.Request request(Connection connection, String token, TokenFacts facts)
      throws FailureException {
    boolean ownApp = facts.origin() != TokenFacts.Origin.CAMPAIGN_MANAGER;
    return new LinkedInChecks.Request(
        connection.endpoints(),
        ownApp ? client(connection).orElse(null) : null,
        token,
        facts.scopes(),
        facts.issued(),
        facts.expires(),
        connection.target());
  }

  /** Why LinkedIn does not accept the token; null if it does or did not say. */
  public static @Nullable FailureCode refusal(LinkedInReading reading) {
    return reading.results().stream()
        .filter(result -> result.check() == CheckResult.Check.TOKEN)
        .filter(result -> result.outcome() == Outcome.PROBLEM)
        .map(result -> result.code() == null ? FailureCode.TOKEN_INVALID : result.code())
        .findFirst()
        .orElse(null);
  }

  /** The app’s credentials; empty if one of them is missing. */
  public Optional<ClientCredentials> client(Connection connection) throws FailureException {
    String clientId = connection.app().clientId();
    return secrets
        .get(connection.id(), SecretStore.Kind.CLIENT_SECRET)
        .filter(secret -> !clientId.isEmpty())
        .map(secret -> new ClientCredentials(clientId, secret));
  }
}
