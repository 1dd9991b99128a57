package dev.capiwizard.testing;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Secrets in a map. */
public class MapSecrets implements SecretStore {
  public final Map<String, String> map = new ConcurrentHashMap<>();

  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean locked;

  /** From now on it answers as a locked keychain does. */
  public void lock() {
    locked = true;
  }

  /** How often a secret was asked for. */
  public int asked() {
    return asked.get();
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    asked.incrementAndGet();
    if (locked) {
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED);
    }
    return Optional.ofNullable(map.get(connectionId + kind));
  }

  @Override
  public void put(String connectionId, Kind kind, String value) {
    map.put(connectionId + kind, value);
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    if (locked) {
      throw new FailureException(FailureCode.KEYCHAIN_LOCKED);
    }
    map.remove(connectionId + kind);
  }

  @Override
  public Storage storage() {
    return Storage.KEYCHAIN;
  }

  @Override
  public Storage tryAgain() {
    return Storage.KEYCHAIN;
  }

  @Override
  public Runnable listen(Consumer<Storage> listener) {
    return () -> {};
  }
}
