package dev.capiwizard.app;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import dev.capiwizard.support.Redactor;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells the redactor of every secret that passes, so that none reaches a log. */
final class RedactedSecrets implements SecretStore {
  private final SecretStore store;
  private final Redactor redactor;

  RedactedSecrets(SecretStore store, Redactor redactor) {
    this.store = store;
    this.redactor = redactor;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    Optional<String> secret = store.get(connectionId, kind);
    secret.ifPresent(redactor::register);
    return secret;
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    redactor.register(value);
    store.put(connectionId, kind, value);
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
