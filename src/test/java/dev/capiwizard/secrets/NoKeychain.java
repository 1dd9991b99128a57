package dev.capiwizard.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import java.time.Duration;

/** The program’s own store on a computer that has no keychain, whatever this one has. */
public final class NoKeychain {
  private NoKeychain() {}

  /** As {@link SecretStores#system}, there. */
  public static SecretStore open(KeychainNames names) {
    return SecretStores.guarded(
        () -> {
          throw new BackendNotSupportedException("none");
        },
        names,
        Duration.ofSeconds(5));
  }
}
