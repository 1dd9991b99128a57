package dev.capiwizard.secrets;

import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.KeychainNames.Names;
import dev.capiwizard.secrets.SecretStore.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of the entries, and the move of entries from former names. An entry is written under
 * its new name and read back before the old one is deleted, so that an interrupted move loses
 * nothing and goes on at the next use.
 */
final class EntryNames {
  private static final Logger LOG = LoggerFactory.getLogger(EntryNames.class);
  private static final String PROBE = ".probe";

  private final KeychainNames source;
  private final KeychainGuard guard;
  private volatile @Nullable Names known;

  EntryNames(KeychainNames source, KeychainGuard guard) {
    this.source = source;
    this.guard = guard;
  }

  /** The value of an entry, even if it is still under a former name. */
  Optional<String> get(String connectionId, Kind kind) throws FailureException {
    Names names = names();
    String account = account(connectionId, kind);
    Optional<String> value = guard.get(names.prefix() + account);
    for (String former : names.former()) {
      if (value.isEmpty()) {
        value = guard.get(former + account);
      }
    }
    return value;
  }

  void put(String connectionId, Kind kind, String value) throws FailureException {
    guard.put(names().prefix() + account(connectionId, kind), value);
  }

  /** Finds out the names in use, without asking the keychain anything. */
  void prepare() throws FailureException {
    if (known == null) {
      var _ = source.find();
    }
  }

  void probe() throws FailureException {
    guard.probe(names().prefix() + PROBE);
  }

  /** Deletes an entry under every name that it may have. */
  void delete(String connectionId, Kind kind) throws FailureException {
    Names names = names();
    guard.delete(names.prefix() + account(connectionId, kind));
    for (String former : names.former()) {
      guard.delete(former + account(connectionId, kind));
    }
  }

  /** The name of an entry within its folder. */
  static String account(String connectionId, Kind kind) {
    return "." + connectionId + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The names for this process, after entries under former names were moved. */
  private synchronized Names names() throws FailureException {
    Names names = known;
    if (names == null) {
      names = source.find();
      if (names.lasting()) {
        if (!names.former().isEmpty() && move(names)) {
          names = new Names(names.prefix(), List.of(), true);
        }
        known = names;
      }
    }
    return names;
  }

  /** Whether no entry is left under a former name. */
  private boolean move(Names names) throws FailureException {
    // Missing and locked look alike on some systems: a locked entry keeps its former name.
    guard.probe(names.prefix() + PROBE);
    int moved = 0;
    for (String connection : source.connections()) {
      for (Kind kind : Kind.values()) {
        for (String former : names.former()) {
          moved += move(former, names.prefix(), account(connection, kind)) ? 1 : 0;
        }
      }
    }
    guard.probe(names.prefix() + PROBE);
    if (moved > 0) {
      LOG.info("{} entries of the keychain have new names", moved);
    }
    return source.moved(names.former());
  }

  private boolean move(String from, String to, String account) throws FailureException {
    Optional<String> value = guard.get(from + account);
    if (value.isEmpty()) {
      return false;
    }
    if (guard.get(to + account).isEmpty()) {
      // The guard reads back what it wrote, or fails.
      guard.put(to + account, value.get());
    }
    guard.delete(from + account);
    return true;
  }
}
