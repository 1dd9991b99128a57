package dev.capiwizard.steps.upstackpaste;

import dev.capiwizard.connection.CurrentConnection;
import dev.capiwizard.connection.TokenFacts;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.ui.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Fetches the connection’s token from the keychain, but only if it is the verified one. */
final class TokenFetch {
  private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(20);

  private final CurrentConnection connection;
  private final SecretStore secrets;
  private final Background background;

  TokenFetch(CurrentConnection connection, SecretStore secrets, Background background) {
    this.connection = connection;
    this.secrets = secrets;
    this.background = background;
  }

  /**
   * Returns at once; calls one of the two on the FX thread.
   *
   * @param failed TOKEN_MISSING; STORED_TOKEN_DIFFERS if it is not the verified token; or why the
   *     keychain does not respond
   */
  void fetch(Consumer<String> use, Consumer<FailureCode> failed) {
    background.run(KEYCHAIN_DEADLINE, this::token, use, failure -> failed.accept(failure.code()));
  }

  private String token() throws FailureException {
    Optional<String> token = secrets.get(connection.id(), SecretStore.Kind.ACCESS_TOKEN);
    TokenFacts facts = connection.get().token();
    if (facts != null && token.isPresent() && !facts.fit(token.get())) {
      throw new FailureException(FailureCode.STORED_TOKEN_DIFFERS);
    }
    return token.orElseThrow(() -> new FailureException(FailureCode.TOKEN_MISSING));
  }
}
