package dev.capiwizard.secrets;

import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;

/**
 * Tells a missing entry from a refusal, which java-keyring throws as the same exception: a person’s
 * <em>Deny</em>, or an error while reading, must not pass for an entry that is gone. It goes by
 * texts of java-keyring 1.0.4, not of the system.
 */
final class KeyringErrors {
  /** ERROR_NOT_FOUND (Microsoft: CredReadA, return value). */
  private static final String WINDOWS_NOT_FOUND = "Error code 1168";

  private KeyringErrors() {}

  /** Whether a read failed because there is no such entry; anything else is a refusal. */
  static boolean isMissing(KeyringStorageType keychain, PasswordAccessException thrown) {
    String said = String.valueOf(thrown.getMessage());
    return switch (keychain) {
      case WINDOWS_CREDENTIAL_STORE ->
          said.equals(WINDOWS_NOT_FOUND) || said.equals("Password not Found");
      case OSX_KEYCHAIN -> said.startsWith("No stored credentials match");
      case KWALLET -> said.equals("Password is not in wallet");
      // It passes on macOS’s own text in the person’s language, which cannot be told apart here.
      case LEGACY_OSX_KEYCHAIN -> true;
      case GNOME_KEYRING -> false;
    };
  }
}
