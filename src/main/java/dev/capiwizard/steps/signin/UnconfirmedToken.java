package dev.capiwizard.steps.signin;

import dev.capiwizard.health.CheckResult.Outcome;
import dev.capiwizard.health.LinkedInReading;
import dev.capiwizard.oauth.TokenSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The token of a sign-in in the person’s own browser, which may be somebody else’s: it is kept once
 * the person says that it is theirs. FX thread.
 */
final class UnconfirmedToken {
  private final TokenVerification verification;
  private final Consumer<LinkedInReading> read;
  private @Nullable TokenSet tokens;
  private @Nullable LinkedInReading reading;

  /**
   * @param read gets each reading of the token; after one that LinkedIn still checks, another comes
   */
  UnconfirmedToken(TokenVerification verification, Consumer<LinkedInReading> read) {
    this.verification = verification;
    this.read = read;
  }

  /** What LinkedIn says of it; empty if there is no such token, or no response yet. */
  Optional<LinkedInReading> reading() {
    return Optional.ofNullable(reading);
  }

  /** Takes a token and asks LinkedIn about it. */
  void take(TokenSet received) {
    tokens = received;
    ask();
  }

  /** The person says that the token is theirs: stores it with what was read of it. */
  void confirm() {
    if (tokens != null && reading != null) {
      verification.keep(tokens, reading);
    }
  }

  void forget() {
    tokens = null;
    reading = null;
  }

  private void ask() {
    TokenSet asked = tokens;
    if (asked != null) {
      verification.ask(asked, this::received);
    }
  }

  private void received(LinkedInReading now) {
    reading = now;
    if (now.outcome() == Outcome.CHECKING) {
      verification.later(this::ask);
    }
    read.accept(now);
  }
}
