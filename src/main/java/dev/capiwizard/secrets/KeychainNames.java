package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Under which names the secrets of a world lie in the keychain. Waits for the disk. */
public interface KeychainNames {
  /**
   * How names begin; ASCII.
   *
   * @param prefix of the entries in use
   * @param former of those that may lie there since an earlier version, and are to be moved
   * @param lasting false where the next call may find another: the data folder took no id
   */
  record Names(String prefix, List<String> former, boolean lasting) {}

  /**
   * The names to use now.
   *
   * @throws FailureException where it cannot be told which; then no entry is to be touched
   */
  Names find() throws FailureException;

  /** Ids of the connections of this world: who may have entries under former names. */
  Collection<String> connections();

  /**
   * Told that the entries of all {@link #connections} were moved from these former names.
   *
   * @return whether nothing can lie there any more; false where the connections are not all known
   */
  boolean moved(List<String> former);

  /** The world and the folder's id, so that nothing of one is read or removed by another. */
  static String prefix(String world, String id) {
    return world.toLowerCase(Locale.ROOT) + "." + id;
  }

  /** As names began when they were made of the data folder's path. */
  static String prefix(String world, Path dataDir) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  dataDir.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
      return prefix(world, HexFormat.of().formatHex(hash, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One name that never changes. */
  static KeychainNames constant(String prefix) {
    return new KeychainNames() {
      @Override
      public Names find() {
        return new Names(prefix, List.of(), true);
      }

      @Override
      public Collection<String> connections() {
        return List.of();
      }

      @Override
      public boolean moved(List<String> former) {
        return true;
      }
    };
  }
}
