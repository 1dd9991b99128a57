package dev.capiwizard.app;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.observations.KeychainPoints;
import dev.capiwizard.observations.Observer;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.Redactor;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the redactor of every secret that passes, so that none reaches a log. */
final class RedactedSecrets implements SecretStore {
  private final SecretStore store;
  private final Redactor redactor;
  private final Observer observer;

  /**
   * @param observer is told how the keychain answers; called off the FX thread
   */
  RedactedSecrets(SecretStore store, Redactor redactor, Observer observer) {
    this.observer = observer;
    this.store = store;
    this.redactor = redactor;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    try {
      Optional<String> secret = store.get(connectionId, kind);
      secret.ifPresent(redactor::register);
      return secret;
    } finally {
      KeychainPoints.tell(store, observer);
    }
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    redactor.register(value);
    try {
      store.put(connectionId, kind, value);
    } finally {
      KeychainPoints.tell(store, observer);
    }
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    store.delete(connectionId, kind);
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

  @Override
  public void close() {
    store.close();
  }
}
