package dev.capiwizard.secrets;

import java.time.Duration;

/** Makes the stores of secrets. Nothing is asked of the keychain until the first use. */
public final class SecretStores {
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private SecretStores() {}

  /** The system’s keychain, or memory while it does not respond. */
  public static SecretStore system(KeychainNames names) {
    return guarded(SystemKeychain::open, names, DEADLINE);
  }

  static SecretStore guarded(Keychain.Opener opener, String prefix, Duration deadline) {
    return guarded(opener, KeychainNames.constant(prefix), deadline);
  }

  static SecretStore guarded(Keychain.Opener opener, KeychainNames names, Duration deadline) {
    return new KeychainOrMemory(new KeychainGuard(opener, deadline), names);
  }
}
