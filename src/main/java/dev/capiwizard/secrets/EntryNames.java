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
 * The names of the entries, and the move of those that lie under former names: written anew and
 * read back, and only then deleted under the old name, so that whoever is interrupted in between
 * has lost nothing and does the rest at the next use.
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

  /** What an entry holds, also where it still lies under a former name. */
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

  /** Finds out which names are to be used, without asking the keychain anything. */
  void prepare() throws FailureException {
    if (known == null) {
      var _ = source.find();
    }
  }

  void probe() throws FailureException {
    guard.probe(names().prefix() + PROBE);
  }

  /** Deletes an entry under all names that it may have. */
  void delete(String connectionId, Kind kind) throws FailureException {
    Names names = names();
    guard.delete(names.prefix() + account(connectionId, kind));
    for (String former : names.former()) {
      guard.delete(former + account(connectionId, kind));
    }
  }

  /** How an entry is called within its folder. */
  static String account(String connectionId, Kind kind) {
    return "." + connectionId + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** Those of this process, after what lies under former names was moved. */
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

  /** Whether nothing lies under former names any more. */
  private boolean move(Names names) throws FailureException {
    // Missing and locked look alike on some systems: one that is locked keeps its former names.
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
      // It reads back what it wrote, or fails.
      guard.put(to + account, value.get());
    }
    guard.delete(from + account);
    return true;
  }
}
