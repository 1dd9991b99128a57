package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The keychain while it answers, this session’s memory while it does not. Never a file. */
final class KeychainOrMemory implements SecretStore {
  private final KeychainGuard guard;
  private final String prefix;
  private final Map<String, String> memory = new ConcurrentHashMap<>();
  private final List<Consumer<Storage>> listeners = new CopyOnWriteArrayList<>();
  private volatile Storage storage = Storage.NOT_ASKED_YET;

  /**
   * @param prefix carries the world and the data directory; ASCII
   */
  KeychainOrMemory(KeychainGuard guard, String prefix) {
    this.guard = guard;
    this.prefix = prefix;
    guard.whenBack(this::tryAgain);
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    String account = account(connectionId, kind);
    String held = memory.get(account);
    if (held != null) {
      return Optional.of(held);
    }
    try {
      Optional<String> value = guard.get(account);
      if (value.isEmpty() && storage != Storage.KEYCHAIN) {
        // Empty may mean locked on some systems: a value that can be written and read tells.
        guard.probe(prefix + ".probe");
      }
      answered();
      return value;
    } catch (FailureException e) {
      set(storageOf(e));
      throw e;
    }
  }

  /** One writer at a time: a value on its way from memory must not come after a newer one. */
  @Override
  public synchronized void put(String connectionId, Kind kind, String value)
      throws FailureException {
    String account = account(connectionId, kind);
    try {
      guard.put(account, value);
      memory.remove(account);
      answered();
    } catch (FailureException e) {
      if (e.code() == FailureCode.KEYCHAIN_TOO_LARGE) {
        throw e;
      }
      memory.put(account, value);
      set(storageOf(e));
    }
  }

  @Override
  public synchronized void delete(String connectionId, Kind kind) throws FailureException {
    String account = account(connectionId, kind);
    memory.remove(account);
    try {
      guard.delete(account);
    } catch (FailureException e) {
      if (e.code() != FailureCode.KEYCHAIN_ABSENT) {
        throw e;
      }
    }
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public synchronized Storage tryAgain() {
    guard.giveUpOpening();
    try {
      guard.probe(prefix + ".probe");
      moveIn();
      set(Storage.KEYCHAIN);
    } catch (FailureException e) {
      set(storageOf(e));
    }
    return storage;
  }

  /** It works again, so nothing need stay in memory; where something does, that is still said. */
  private void answered() {
    if (memory.isEmpty()) {
      set(Storage.KEYCHAIN);
      return;
    }
    try {
      moveIn();
      set(Storage.KEYCHAIN);
    } catch (FailureException e) {
      set(storageOf(e));
    }
  }

  private synchronized void moveIn() throws FailureException {
    for (Map.Entry<String, String> held : Map.copyOf(memory).entrySet()) {
      guard.put(held.getKey(), held.getValue());
      memory.remove(held.getKey(), held.getValue());
    }
  }

  @Override
  public Runnable listen(Consumer<Storage> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    guard.close();
    memory.clear();
  }

  private String account(String connectionId, Kind kind) {
    return prefix + "." + connectionId + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  private void set(Storage value) {
    boolean changed = storage != value;
    storage = value;
    if (changed) {
      listeners.forEach(listener -> listener.accept(value));
    }
  }

  private static Storage storageOf(FailureException e) {
    return e.code() == FailureCode.KEYCHAIN_ABSENT
        ? Storage.MEMORY_NO_KEYCHAIN
        : Storage.MEMORY_LOCKED;
  }
}
