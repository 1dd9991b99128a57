package dev.capiwizard.secrets;

/** Opens the store of one world and one data folder; {@link SecretStores#system} by default. */
@FunctionalInterface
public interface SecretStoreOpener {
  /** Opens a store at once: nothing is asked of a keychain until the first use. */
  SecretStore open(KeychainNames names);
}
