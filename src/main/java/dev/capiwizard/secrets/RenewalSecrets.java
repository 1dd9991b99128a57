package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The secrets as a renewal sees them: while it lasts, tokens are read from and written to separate
 * entries, and the tokens in use stay as they are.
 */
public final class RenewalSecrets implements SecretStore {
  private final SecretStore store;
  private final BooleanSupplier renewing;

  /**
   * @param renewing whether the renewal still lasts; asked at each call
   */
  public RenewalSecrets(SecretStore store, BooleanSupplier renewing) {
    this.store = store;
    this.renewing = renewing;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    return store.get(connectionId, ofRenewal(kind));
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    if (!renewing.getAsBoolean()) {
      // The renewal was left or is done: a late response must never replace the token in use.
      throw new FailureException(FailureCode.LOGIN_CANCELLED);
    }
    store.put(connectionId, ofRenewal(kind), value);
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    store.delete(connectionId, ofRenewal(kind));
  }

  @Override
  public Storage storage() {
    return store.storage();
  }

  @Override
  public Optional<FailureCode> trouble() {
    return store.trouble();
  }

  @Override
  public Storage prepare() {
    return store.prepare();
  }

  @Override
  public Storage tryAgain() {
    return store.tryAgain();
  }

  @Override
  public Runnable listen(Consumer<Storage> listener) {
    return store.listen(listener);
  }

  private Kind ofRenewal(Kind kind) {
    if (!renewing.getAsBoolean()) {
      return kind;
    }
    return switch (kind) {
      case ACCESS_TOKEN -> Kind.NEW_ACCESS_TOKEN;
      case REFRESH_TOKEN -> Kind.NEW_REFRESH_TOKEN;
      case CLIENT_SECRET, NEW_ACCESS_TOKEN, NEW_REFRESH_TOKEN -> kind;
    };
  }
}
