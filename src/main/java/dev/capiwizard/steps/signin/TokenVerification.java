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
import org.jspecify.annotations.Nullable;

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

  /** A token that is kept only once the person says that it is theirs. */
  private @Nullable TokenSet unconfirmed;

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
    unconfirmed = null;
  }

  /**
   * Gets the token for a code and asks about it.
   *
   * @param received runs when the token is there
   * @param unsure gets the reading of a token that is not stored, since it may be somebody else’s;
   *     null stores it at once
   */
  void exchange(
      AwaitedLogin.Received answer, Runnable received, @Nullable Consumer<LinkedInReading> unsure) {
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
            tokens -> {
              received.run();
              if (unsure == null) {
                keep(tokens);
              } else {
                unconfirmed = tokens;
                askUnconfirmed(unsure);
              }
            },
            failed);
  }

  /** Asks about the token that is not stored. */
  void askUnconfirmed(Consumer<LinkedInReading> seen) {
    TokenSet tokens = unconfirmed;
    if (tokens != null) {
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
  }

  /** The person says that the token is theirs: stores it with what was read of it. */
  void confirm(LinkedInReading seen) {
    TokenSet tokens = unconfirmed;
    if (tokens != null) {
      running =
          background.run(
              CHECK_DEADLINE,
              () -> {
                keeper.keep(tokens, Origin.SIGN_IN);
                return seen;
              },
              reading -> {
                unconfirmed = null;
                verified.accept(reading);
              },
              failed);
    }
  }

  private void keep(TokenSet tokens) {
    running =
        background.run(
            CHECK_DEADLINE,
            () -> {
              keeper.keep(tokens, Origin.SIGN_IN);
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
