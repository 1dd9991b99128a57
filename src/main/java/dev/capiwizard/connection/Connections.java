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

  /** Why nothing could be read; empty where the connections are known. */
  Optional<FailureException> unread();

  /**
   * Why nothing can be changed: it could not be read, or was written by a newer version of this
   * program and is only looked at. Empty where changes are written.
   */
  Optional<FailureException> unchangeable();

  /**
   * Adds one.
   *
   * @return ends when it is on disk, exceptionally where the first try to write it failed; the
   *     change itself stays and is tried again
   */
  CompletableFuture<Void> add(Connection connection);

  /**
   * Changes one, by its present value; does nothing where there is none with this id. The change
   * may be applied again and again: now, and on top of what another process wrote meanwhile.
   */
  CompletableFuture<Void> update(String id, UnaryOperator<Connection> change);

  CompletableFuture<Void> remove(String id);

  /**
   * Takes in, soon and in the background, what another process of this program has written.
   *
   * @return ends when it is taken in, or could not be read
   */
  CompletableFuture<Void> refresh();

  /**
   * Tells of each change, with the new list, on the publishing thread given to the store.
   *
   * @return ends the listening
   */
  Runnable listen(Consumer<List<Connection>> listener);
}
