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

/** The names of a world’s entries in the keychain. Waits for the disk. */
public interface KeychainNames {
  /**
   * The beginnings of names; ASCII.
   *
   * @param prefix the prefix of the entries in use
   * @param former the prefixes of an earlier version’s entries, which are to be moved
   * @param lasting false if the next call may find another prefix, since the data folder took no id
   */
  record Names(String prefix, List<String> former, boolean lasting) {}

  /**
   * The names to use now.
   *
   * @throws FailureException if the names cannot be told; then no entry may be touched
   */
  Names find() throws FailureException;

  /** Ids of the connections of this world that may have entries under former names. */
  Collection<String> connections();

  /**
   * Notes that the entries of all {@link #connections} were moved from these former names.
   *
   * @return whether no entry can be left there; false if not all connections are known
   */
  boolean moved(List<String> former);

  /** Made of the world and the folder’s id, so that no folder touches another’s entries. */
  static String prefix(String world, String id) {
    return world.toLowerCase(Locale.ROOT) + "." + id;
  }

  /** The prefix of versions that made names of the data folder’s path. */
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

  /** Names with a prefix that never changes. */
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
