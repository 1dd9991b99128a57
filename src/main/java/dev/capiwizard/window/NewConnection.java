package dev.capiwizard.window;

import dev.capiwizard.app.AppContext;
import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionIds;
import dev.capiwizard.connection.Progress;
import dev.capiwizard.connection.Tick;
import dev.capiwizard.connection.Way;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.secrets.SecretStore.Kind;
import dev.capiwizard.texts.Texts;
import java.security.SecureRandom;
import java.time.Instant;

/** Begins connections, from nothing or with the developer app of another connection. */
public final class NewConnection {
  private static final Texts TEXTS = Texts.of("window");
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewConnection() {}

  public static Connection begin(AppContext context, Way way) {
    return Connection.begin(
            ConnectionIds.random(RANDOM),
            TEXTS.get("new.name"),
            context.endpoints(),
            context.clock().instant())
        .withWay(way);
  }

  /**
   * Begins a connection with the app of another, which already has its products and scopes. Waits
   * for the keychain: not for the FX thread.
   *
   * @throws FailureException if the client secret cannot be read or written
   */
  public static Connection withAppOf(AppContext context, Connection other) throws FailureException {
    Instant now = context.clock().instant();
    Connection begun =
        Connection.begin(
            ConnectionIds.random(RANDOM), TEXTS.get("new.name"), other.endpoints(), now);
    SecretStore secrets = context.secrets(other.endpoints().world());
    String secret =
        secrets
            .get(other.id(), Kind.CLIENT_SECRET)
            .orElseThrow(() -> new FailureException(FailureCode.SECRET_MALFORMED));
    Progress done =
        Progress.NONE
            .withTick(Tick.Fact.APP_REUSED, true)
            .withTick(Tick.Fact.SCOPES_PASSED, true)
            .withProductsApproved(now);
    if (other.progress().has(Tick.Fact.REDIRECT_ADDED)) {
      done = done.withTick(Tick.Fact.REDIRECT_ADDED, true);
    }
    Connection ready =
        begun
            .withApp(other.app())
            .withProgress(done.withProductsRequested(other.progress().productsRequested()));
    // Kept first: a secret whose connection is not in the list could never be found again.
    var _ = context.connections().add(ready);
    try {
      secrets.put(ready.id(), Kind.CLIENT_SECRET, secret);
    } catch (FailureException e) {
      var _ = context.connections().remove(ready.id());
      throw e;
    }
    return ready;
  }
}
