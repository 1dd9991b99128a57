package dev.capiwizard.secrets;

import java.nio.file.Path;

/** Opens the store of one world and one data folder; {@link SecretStores#system} by default. */
@FunctionalInterface
public interface SecretStoreOpener {
  /**
   * Answers at once: nothing is asked of a keychain until the first use.
   *
   * @param world such as {@code REAL}; stores of two worlds share nothing
   */
  SecretStore open(String world, Path dataDir);
}
