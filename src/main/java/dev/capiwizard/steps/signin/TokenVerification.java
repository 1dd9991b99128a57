package dev.capiwizard.steps.signin;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts.Origin;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.health.LinkedInChecks.Names;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.health.StoredToken;
import dev.capiwizard.oauth.ClientCredentials;
import dev.capiwizard.oauth.OAuthClient;
import dev.capiwizard.oauth.PastedTokens;
import dev.capiwizard.oauth.TokenSet;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Gets a token from a code or a paste and asks LinkedIn about it, one piece of work at a time. The
 * work is off the FX thread; calls and results are on it.
 */
final class TokenVerification {
  private static final Duration EXCHANGE_DEADLINE = Duration.ofSeconds(60);

  /** Long enough for long lists, which come page by page. */
  private static final Duration CHECK_DEADLINE = Duration.ofSeconds(120);

  private static final Duration GRACE_RETRY = Duration.ofSeconds(2);

  private final CurrentConnection connection;
  private final OAuthClient oauth;
  private final Background background;
  private final StoredToken verifier;
  private final TokenKeeper keeper;
  private final Consumer<LinkedInReading> verified;
  private final Consumer<FailureException> failed;
  private Background.Running running = () -> {};

  /**
   * @param verified gets LinkedIn’s reading of the token, which is stored by then
   * @param failed gets the reason for having no reading; the token that was stored before stays
   */
  TokenVerification(
      CurrentConnection connection,
      OAuthClient oauth,
      Background background,
      StoredToken verifier,
      TokenKeeper keeper,
      Consumer<LinkedInReading> verified,
      Consumer<FailureException> failed) {
    this.connection = connection;
    this.oauth = oauth;
    this.background = background;
    this.verifier = verifier;
    this.keeper = keeper;
    this.verified = verified;
    this.failed = failed;
  }

  /** Ends the work under way; it reports nothing any more. */
  void cancel() {
    running.cancel();
  }

  /**
   * Gets the token for a code.
   *
   * @param received takes the token, which is not stored yet
   */
  void exchange(AwaitedLogin.Received answer, Consumer<TokenSet> received) {
    running =
        background.run(
            EXCHANGE_DEADLINE,
            () -> {
              Connection now = connection.get();
              ClientCredentials client =
                  verifier
                      .client(now)
                      .orElseThrow(() -> new FailureException(FailureCode.SECRET_MALFORMED));
              return oauth.exchange(
                  now.endpoints(), client, answer.code(), answer.request().redirectUri());
            },
            received,
            failed);
  }

  /** Asks about a token that is not stored. */
  void ask(TokenSet tokens, Consumer<LinkedInReading> seen) {
    running =
        background.run(
            CHECK_DEADLINE,
            () ->
                verifier.ask(
                    connection.get().withTarget(null),
                    tokens.accessToken(),
                    Origin.SIGN_IN,
                    tokens.scopes(),
                    tokens.issued(),
                    Names.ALL),
            seen,
            failed);
  }

  /** Stores a token of which LinkedIn has been asked already. */
  void keep(TokenSet tokens, LinkedInReading seen) {
    running =
        background.run(
            CHECK_DEADLINE,
            () -> {
              keeper.replaceToken(tokens, Origin.SIGN_IN);
              return seen;
            },
            verified,
            failed);
  }

  /** Stores a token and asks about it. */
  void keep(TokenSet tokens) {
    running =
        background.run(
            CHECK_DEADLINE,
            () -> {
              keeper.replaceToken(tokens, Origin.SIGN_IN);
              return verifier.ask(connection.get(), Names.ALL);
            },
            verified,
            failed);
  }

  /** Asks about a token that was made elsewhere, and stores it if LinkedIn does not refuse it. */
  void prove(PastedTokenProof proof, PastedTokens pasted, Origin origin) {
    running = background.run(CHECK_DEADLINE, () -> proof.keep(pasted, origin), verified, failed);
  }

  void ask() {
    running =
        background.run(
            CHECK_DEADLINE, () -> verifier.ask(connection.get(), Names.ALL), verified, failed);
  }

  /** Asks again soon about a token that is too fresh to be known everywhere at LinkedIn. */
  void later(Runnable again) {
    running = background.later(GRACE_RETRY, again);
  }

  /** Asks for the rules of a chosen account. */
  void choose(
      AccountRules rules,
      TargetChoice.Account account,
      LinkedInReading before,
      Consumer<LinkedInReading> chosen) {
    running.cancel();
    running = rules.choose(account, before, chosen);
  }
}
