package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Optional;

/**
 * Keeps secrets in the system’s keychain, or in memory for this session if the keychain does not
 * respond. Calls wait up to the keychain’s deadline: never call from the FX thread, except {@link
 * #storage()}.
 */
public interface SecretStore {
  /** The kinds of secret; each has one keychain entry. */
  enum Kind {
    ACCESS_TOKEN,
    REFRESH_TOKEN,
    CLIENT_SECRET,
    /** The access token of a renewal under way, until it replaces the old one. */
    NEW_ACCESS_TOKEN,
    /** The refresh token that came with that access token. */
    NEW_REFRESH_TOKEN
  }

  /** The places where secrets go. */
  enum Storage {
    NOT_ASKED_YET,
    KEYCHAIN,
    MEMORY_NO_KEYCHAIN,
    /** The keychain is locked, does not respond, or gave back another value than was stored. */
    MEMORY_LOCKED,
    /**
     * Another data folder has the same entries: the person must say to which folder they belong,
     * and until then none is touched.
     */
    MEMORY_FOLDER_COPIED;

    /** Whether a secret that is stored now is lost when the program ends. */
    public boolean isMemory() {
      return this != NOT_ASKED_YET && this != KEYCHAIN;
    }
  }

  /**
   * Reads a secret; empty if there is none.
   *
   * @throws FailureException if the keychain did not respond and memory has nothing either
   */
  Optional<String> get(String connectionId, Kind kind) throws FailureException;

  /**
   * Stores a secret and reads it back; falls back to memory, which {@link #storage()} then says.
   *
   * @throws FailureException with KEYCHAIN_TOO_LARGE if it is longer than any secret
   */
  void put(String connectionId, Kind kind, String value) throws FailureException;

  /**
   * Deletes a secret; a missing one is fine. Never called because a read failed.
   *
   * @throws FailureException if the keychain did not respond or none was found: a stored secret may
   *     still be there
   */
  void delete(String connectionId, Kind kind) throws FailureException;

  /**
   * Forgets all secrets of a connection.
   *
   * @throws FailureException as {@link #delete}; some secrets may be gone then
   */
  default void deleteAll(String connectionId) throws FailureException {
    for (Kind kind : Kind.values()) {
      delete(connectionId, kind);
    }
  }

  /**
   * Whether a stored secret is in memory alone, so that it is lost when the program ends; returns
   * at once, from any thread. {@link #storage()} tells of the next one.
   */
  boolean isInMemory(String connectionId, Kind kind);

  /** Where secrets go now; returns at once, from any thread. */
  Storage storage();

  /** Why secrets go into memory now; empty if they do not, or if nobody asked. Returns at once. */
  default Optional<FailureCode> trouble() {
    return switch (storage()) {
      case NOT_ASKED_YET, KEYCHAIN -> Optional.empty();
      case MEMORY_NO_KEYCHAIN -> Optional.of(FailureCode.KEYCHAIN_ABSENT);
      case MEMORY_LOCKED -> Optional.of(FailureCode.KEYCHAIN_LOCKED);
      case MEMORY_FOLDER_COPIED -> Optional.of(FailureCode.FOLDER_COPIED);
    };
  }

  /**
   * Finds out whether the data folder may use the keychain’s entries at all; asks the keychain
   * nothing. Waits for the disk.
   */
  default Storage prepare() {
    return storage();
  }

  /** Asks the keychain again after it failed, and moves secrets from memory into it. */
  Storage tryAgain();

  /** Tells the listener the new storage when it changes, on any thread. */
  Runnable listen(java.util.function.Consumer<Storage> listener);

  /** Leaves the keychain; secrets in memory are lost. Returns at once. */
  default void close() {}
}
