package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.util.Optional;

/**
 * Keeps secrets: in the system's keychain, or in memory for this session where that does not
 * answer. LinkedInServices wait up to the keychain's deadline: never call from the FX thread,
 * except {@link #storage()}.
 */
public interface SecretStore {
  /** What is kept, one keychain entry each. */
  enum Kind {
    ACCESS_TOKEN,
    REFRESH_TOKEN,
    CLIENT_SECRET,
    /** The access token of a renewal under way, until it takes the old one's place. */
    NEW_ACCESS_TOKEN,
    /** The refresh token that came with it. */
    NEW_REFRESH_TOKEN
  }

  /** Where secrets go now. */
  enum Storage {
    NOT_ASKED_YET,
    KEYCHAIN,
    MEMORY_NO_KEYCHAIN,
    /** It is locked, does not answer, or gave back something else than what was stored. */
    MEMORY_LOCKED,
    /**
     * Another data folder has the same entries: which of the two they belong to is for the person
     * to say, and until then none is touched.
     */
    MEMORY_FOLDER_COPIED;

    /** Whether what is stored now goes when the program ends. */
    public boolean isMemory() {
      return this != NOT_ASKED_YET && this != KEYCHAIN;
    }
  }

  /**
   * Empty where there is none.
   *
   * @throws FailureException where the keychain did not answer and memory has nothing either
   */
  Optional<String> get(String connectionId, Kind kind) throws FailureException;

  /**
   * Stores and reads back; falls back to memory, which {@link #storage()} then says.
   *
   * @throws FailureException with KEYCHAIN_TOO_LARGE where it is longer than any secret
   */
  void put(String connectionId, Kind kind, String value) throws FailureException;

  /**
   * Deletes; missing is fine. Never called because a read failed.
   *
   * @throws FailureException where the keychain did not answer or none was found: what was stored
   *     there before may be there still
   */
  void delete(String connectionId, Kind kind) throws FailureException;

  /**
   * Forgets all that belongs to a connection.
   *
   * @throws FailureException as {@link #delete}; some may be gone then
   */
  default void deleteAll(String connectionId) throws FailureException {
    for (Kind kind : Kind.values()) {
      delete(connectionId, kind);
    }
  }

  /** Where secrets go now; answers at once, from any thread. */
  Storage storage();

  /** Why secrets go into memory now; empty where they do not, or nobody asked. Answers at once. */
  default Optional<FailureCode> trouble() {
    return switch (storage()) {
      case NOT_ASKED_YET, KEYCHAIN -> Optional.empty();
      case MEMORY_NO_KEYCHAIN -> Optional.of(FailureCode.KEYCHAIN_ABSENT);
      case MEMORY_LOCKED -> Optional.of(FailureCode.KEYCHAIN_LOCKED);
      case MEMORY_FOLDER_COPIED -> Optional.of(FailureCode.FOLDER_COPIED);
    };
  }

  /**
   * Finds out whether the data folder may use the keychain's entries at all; asks the keychain
   * nothing. Waits for the disk.
   */
  default Storage prepare() {
    return storage();
  }

  /** Asks the keychain again after it was absent or locked, and moves what memory holds into it. */
  Storage tryAgain();

  /** Called with the new storage when it changes, on any thread. */
  Runnable listen(java.util.function.Consumer<Storage> listener);

  /** Leaves the keychain; what is in memory is gone. Answers at once. */
  default void close() {}
}
