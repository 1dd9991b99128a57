package dev.capiwizard.renewal;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.Connections;
import dev.capiwizard.connection.Endpoints;
import dev.capiwizard.connection.Keeping;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.secrets.SecretStore;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes connections with their secrets. The list of connections is the only trace of the keychain
 * entries, so a connection leaves it after its secrets, never before. Waits for the keychain: not
 * for the FX thread.
 */
public final class Removals {
  private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

  /**
   * The result of a removal.
   *
   * @param written completes when the change is on disk
   * @param left why its secrets and so the connection are still there; null if all is gone
   */
  public record Removed(CompletableFuture<Void> written, @Nullable FailureException left) {}

  private final Connections connections;
  private final Function<Endpoints.World, SecretStore> secrets;

  public Removals(Connections connections, Function<Endpoints.World, SecretStore> secrets) {
    this.connections = connections;
    this.secrets = secrets;
  }

  /**
   * Removes the secrets and then the connection. If the keychain does not delete them, the
   * connection stays, marked for removal, unless it never had a secret. If the list cannot be
   * changed, nothing is removed.
   */
  public Removed remove(Connection connection) {
    return remove(connection, false);
  }

  /** Removes the connection even if the keychain does not delete its secrets. */
  public Removed removeAnyway(Connection connection) {
    return remove(connection, true);
  }

  private Removed remove(Connection connection, boolean anyway) {
    FailureException left = connections.unchangeable().orElse(null);
    if (left != null) {
      return new Removed(CompletableFuture.completedFuture(null), left);
    }
    try {
      forget(connection);
    } catch (FailureException e) {
      left = hadSecrets(connection) ? e : null;
    }
    if (left == null || anyway) {
      if (left != null) {
        LOG.warn("A connection is forgotten, its secrets are not: {}", left.code().id());
      }
      return new Removed(connections.remove(connection.id()), left);
    }
    return new Removed(
        connections.update(connection.id(), one -> one.withKeeping(new Keeping(true))), left);
  }

  /**
   * Completes earlier removals, as far as the keychain now allows. A keychain that does not respond
   * is asked only once.
   */
  public void finish() {
    if (connections.unchangeable().isPresent()) {
      return;
    }
    Set<Endpoints.World> silent = EnumSet.noneOf(Endpoints.World.class);
    for (Connection connection : connections.all()) {
      Endpoints.World world = connection.endpoints().world();
      if (connection.keeping().toBeRemoved() && !silent.contains(world)) {
        try {
          forget(connection);
          var _ = connections.remove(connection.id());
        } catch (FailureException e) {
          silent.add(world);
        }
      }
    }
  }

  private void forget(Connection connection) throws FailureException {
    secrets.apply(connection.endpoints().world()).deleteAll(connection.id());
  }

  /** Judged by the stored facts: each is set when a secret is stored. */
  private static boolean hadSecrets(Connection connection) {
    return connection.token() != null
        || connection.renewal() != null
        || connection.app().secretStored();
  }
}
