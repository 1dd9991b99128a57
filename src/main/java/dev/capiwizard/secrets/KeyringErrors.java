package dev.capiwizard.secrets;

import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;

/**
 * Tells “there is no such entry” from “the keychain refuses”, which java-keyring throws as one
 * exception: a person who pressed <em>Deny</em>, or an error while reading, must not be taken for
 * an entry that is gone. By the texts of java-keyring 1.0.4, which are no texts of the system.
 */
final class KeyringErrors {
  /** ERROR_NOT_FOUND (Microsoft: CredReadA, return value). */
  private static final String WINDOWS_NOT_FOUND = "Error code 1168";

  private KeyringErrors() {}

  /** Whether a read failed for want of the entry; anything else is a refusal. */
  static boolean isMissing(KeyringStorageType keychain, PasswordAccessException thrown) {
    String said = String.valueOf(thrown.getMessage());
    return switch (keychain) {
      case WINDOWS_CREDENTIAL_STORE ->
          said.equals(WINDOWS_NOT_FOUND) || said.equals("Password not Found");
      case OSX_KEYCHAIN -> said.startsWith("No stored credentials match");
      case KWALLET -> said.equals("Password is not in wallet");
      // It says what macOS says, in the person's language: nothing here can be told apart.
      case LEGACY_OSX_KEYCHAIN -> true;
      case GNOME_KEYRING -> false;
    };
  }
}
