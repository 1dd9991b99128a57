package dev.capiwizard.secrets;

import java.util.Optional;

/** The raw keychain. Calls may hang for minutes and throw anything: only the guard makes them. */
interface Keychain {
  /** Empty only if the keychain says that there is no such entry; throws if it refuses. */
  Optional<String> get(String account) throws Exception;

  void set(String account, String value) throws Exception;

  /** Deletes an entry; a missing one is fine. Throws if the entry is still there. */
  void delete(String account) throws Exception;

  /** Whether it is locked now, as far as the system tells without asking the person. */
  default boolean isLocked() {
    return false;
  }

  /** Closes the connection that the system holds for this program. */
  default void close() throws Exception {}

  /** Opens a keychain; slow, since it may ask the person. Throws if the system has none. */
  interface Opener {
    Keychain open() throws Exception;
  }
}
