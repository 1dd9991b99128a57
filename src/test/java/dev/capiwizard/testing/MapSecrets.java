package dev.capiwizard.testing;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Secrets in a map. */
public class MapSecrets implements SecretStore {
  public final Map<String, String> map = new ConcurrentHashMap<>();

  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable FailureCode silent;

  /** From now on it answers as a locked keychain does. */
  public void lock() {
    fail(FailureCode.KEYCHAIN_LOCKED);
  }

  /** From now on it answers nothing but this; null ends that. */
  public void fail(@Nullable FailureCode code) {
    silent = code;
  }

  private void speak() throws FailureException {
    FailureCode code = silent;
    if (code != null) {
      throw new FailureException(code);
    }
  }

  /** How often a secret was asked for. */
  public int asked() {
    return asked.get();
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    asked.incrementAndGet();
    speak();
    return Optional.ofNullable(map.get(connectionId + kind));
  }

  @Override
  public void put(String connectionId, Kind kind, String value) {
    map.put(connectionId + kind, value);
  }

  @Override
  public void delete(String connectionId, Kind kind) throws FailureException {
    speak();
    map.remove(connectionId + kind);
  }

  @Override
  public boolean isInMemory(String connectionId, Kind kind) {
    return false;
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
