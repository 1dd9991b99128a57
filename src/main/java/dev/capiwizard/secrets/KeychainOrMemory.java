package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The keychain while it responds, this session’s memory while it does not. Never a file. */
final class KeychainOrMemory implements SecretStore {
  private record Entry(String connectionId, Kind kind) {}

  private final KeychainGuard guard;
  private final EntryNames names;
  private final Map<Entry, String> memory = new ConcurrentHashMap<>();
  private final List<Consumer<Storage>> listeners = new CopyOnWriteArrayList<>();
  private volatile Storage storage = Storage.NOT_ASKED_YET;

  /** The failure of the last call; it matters only while memory is in use. */
  private volatile FailureCode trouble = FailureCode.KEYCHAIN_LOCKED;

  /**
   * @param names carry the world and the data directory
   */
  KeychainOrMemory(KeychainGuard guard, KeychainNames names) {
    this.guard = guard;
    this.names = new EntryNames(names, guard);
    guard.whenBack(this::tryAgain);
  }

  @Override
  public Optional<String> get(String connectionId, Kind kind) throws FailureException {
    String held = memory.get(new Entry(connectionId, kind));
    if (held != null) {
      return Optional.of(held);
    }
    try {
      Optional<String> value = names.get(connectionId, kind);
      if (value.isEmpty() && storage != Storage.KEYCHAIN) {
        // On some systems empty may mean locked; writing and reading a value tells.
        names.probe();
      }
      answered();
      return value;
    } catch (FailureException e) {
      fail(e);
      throw e;
    }
  }

  /** One writer at a time: a value on its way from memory must not overwrite a newer one. */
  @Override
  public synchronized void put(String connectionId, Kind kind, String value)
      throws FailureException {
    Entry entry = new Entry(connectionId, kind);
    try {
      names.put(connectionId, kind, value);
      memory.remove(entry);
      answered();
    } catch (FailureException e) {
      if (e.code() == FailureCode.KEYCHAIN_TOO_LARGE) {
        throw e;
      }
      memory.put(entry, value);
      fail(e);
    }
  }

  @Override
  public synchronized void delete(String connectionId, Kind kind) throws FailureException {
    memory.remove(new Entry(connectionId, kind));
    // Silence does not mean absence: a value of an earlier session may still be there.
    names.delete(connectionId, kind);
  }

  @Override
  public boolean isInMemory(String connectionId, Kind kind) {
    return memory.containsKey(new Entry(connectionId, kind));
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Optional<FailureCode> trouble() {
    return storage.isMemory() ? Optional.of(trouble) : Optional.empty();
  }

  @Override
  public Storage prepare() {
    try {
      names.prepare();
      if (storage == Storage.MEMORY_FOLDER_COPIED) {
        set(Storage.NOT_ASKED_YET);
      }
    } catch (FailureException e) {
      if (e.code() == FailureCode.FOLDER_COPIED) {
        fail(e);
      }
    }
    return storage;
  }

  @Override
  public synchronized Storage tryAgain() {
    guard.giveUpOpening();
    try {
      names.probe();
      moveIn();
      set(Storage.KEYCHAIN);
    } catch (FailureException e) {
      fail(e);
    }
    return storage;
  }

  /** The keychain works again, so memory is emptied; if a value has to stay, that is still said. */
  private void answered() {
    if (memory.isEmpty()) {
      set(Storage.KEYCHAIN);
      return;
    }
    try {
      moveIn();
      set(Storage.KEYCHAIN);
    } catch (FailureException e) {
      fail(e);
    }
  }

  private synchronized void moveIn() throws FailureException {
    for (Map.Entry<Entry, String> held : Map.copyOf(memory).entrySet()) {
      Entry entry = held.getKey();
      names.put(entry.connectionId, entry.kind, held.getValue());
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

  private void fail(FailureException e) {
    trouble = e.code();
    set(storageOf(e));
  }

  private void set(Storage value) {
    boolean changed = storage != value;
    storage = value;
    if (changed) {
      listeners.forEach(listener -> listener.accept(value));
    }
  }

  private static Storage storageOf(FailureException e) {
    return switch (e.code()) {
      case KEYCHAIN_ABSENT -> Storage.MEMORY_NO_KEYCHAIN;
      case FOLDER_COPIED -> Storage.MEMORY_FOLDER_COPIED;
      default -> Storage.MEMORY_LOCKED;
    };
  }
}
