package dev.capiwizard.secrets;

import java.util.Optional;

/**
 * The raw keychain. LinkedInServices may hang for minutes and throw anything: only the guard calls
 * them.
 */
interface Keychain {
  /** Empty only where the keychain says that there is no such entry; throws where it refuses. */
  Optional<String> get(String account) throws Exception;

  void set(String account, String value) throws Exception;

  /** Missing is fine; throws where it is there still. */
  void delete(String account) throws Exception;

  /** Whether it is locked now, as far as the system tells without asking the person. */
  default boolean isLocked() {
    return false;
  }

  /** Ends what the system holds open for this program. */
  default void close() throws Exception {}

  /** Makes a keychain; slow: it may ask the person. Throws where the system has none. */
  interface Opener {
    Keychain open() throws Exception;
  }
}
