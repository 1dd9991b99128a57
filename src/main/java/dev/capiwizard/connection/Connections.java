package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The connections as the program sees them: changes show at once and are written in the background.
 * Safe to call from any thread, the FX thread too: no call waits for the disk.
 */
public interface Connections {
  /** All connections, oldest first. */
  List<Connection> all();

  Optional<Connection> find(String id);

  /** Why nothing could be read; empty if the connections are known. */
  Optional<FailureException> unread();

  /**
   * Why nothing can be changed: the file could not be read, or a newer version of this program
   * wrote it, so that it is only shown. Empty if changes are written.
   */
  Optional<FailureException> unchangeable();

  /**
   * Adds a connection.
   *
   * @return completes when it is on disk, exceptionally if the first try to write it failed; the
   *     change itself stays and is tried again
   */
  CompletableFuture<Void> add(Connection connection);

  /**
   * Changes a connection, given its present value; does nothing if no connection has this id. The
   * change may be applied again and again: now, and on top of another process’s changes.
   */
  CompletableFuture<Void> update(String id, UnaryOperator<Connection> change);

  CompletableFuture<Void> remove(String id);

  /**
   * Takes in, soon and in the background, the changes that another process of this program wrote.
   *
   * @return completes when they are taken in, or could not be read
   */
  CompletableFuture<Void> refresh();

  /**
   * Tells the listener of each change, with the new list, on the store’s publishing thread.
   *
   * @return ends the listening
   */
  Runnable listen(Consumer<List<Connection>> listener);
}
