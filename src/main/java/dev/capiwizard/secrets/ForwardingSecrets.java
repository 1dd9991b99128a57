package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A view of a store that responds as the store does, except where a subclass differs. Closing the
 * view leaves the store open.
 */
public abstract class ForwardingSecrets implements SecretStore {
  private final SecretStore store;

  protected ForwardingSecrets(SecretStore store) {
    this.store = store;
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    return store.get(connectionId, kind);
  }

  @Override
  public void put(String connectionId, Kind kind, String value) throws FailureException {
    store.put(connectionId, kind, value);
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    store.delete(connectionId, kind);
  }

  @Override
  public boolean isInMemory(String connectionId, Kind kind) {
    return store.isInMemory(connectionId, kind);
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
}
