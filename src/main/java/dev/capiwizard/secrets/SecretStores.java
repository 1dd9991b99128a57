package dev.capiwizard.secrets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/** Makes the stores of secrets. Nothing is asked of the keychain until the first use. */
public final class SecretStores {
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private SecretStores() {}

  /** The system’s keychain, or memory while it does not answer. */
  public static SecretStore system(String world, Path dataDir) {
    return guarded(SystemKeychain::open, prefix(world, dataDir), DEADLINE);
  }

  static SecretStore guarded(Keychain.Opener opener, String prefix, Duration deadline) {
    return new KeychainOrMemory(new KeychainGuard(opener, deadline), prefix);
  }

  /** The world and the data directory, so that nothing of one is read or removed by another. */
  static String prefix(String world, Path dataDir) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  dataDir.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
      return world.toLowerCase(Locale.ROOT) + "." + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
