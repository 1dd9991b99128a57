package dev.capiwizard.connection;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The connection that the wizard is about. Safe from any thread; never waits for the disk. */
public final class CurrentConnection {
  private final Connections connections;
  private final Connection begun;

  /**
   * @param connections the store, which holds the connection already
   * @param begun the connection as it is now
   */
  public CurrentConnection(Connections connections, Connection begun) {
    this.connections = connections;
    this.begun = begun;
  }

  public String id() {
    return begun.id();
  }

  /** Its present value; the last known one if it was removed meanwhile. */
  public Connection get() {
    return connections.find(begun.id()).orElse(begun);
  }

  /** Shows at once, and is written in the background. */
  public void update(UnaryOperator<Connection> change) {
    // A failed write is told by the store's notices, once for all connections.
    var _ = connections.update(begun.id(), change);
  }

  public void updateProgress(UnaryOperator<Progress> change) {
    update(connection -> connection.withProgress(change.apply(connection.progress())));
  }

  public void updateApp(UnaryOperator<DeveloperApp> change) {
    update(connection -> connection.withApp(change.apply(connection.app())));
  }

  /** Changes nothing where there is no token yet. */
  public void updateToken(UnaryOperator<TokenFacts> change) {
    update(
        connection -> {
          TokenFacts token = connection.token();
          return token == null ? connection : connection.withToken(change.apply(token));
        });
  }

  public void updateUpstack(UnaryOperator<UpstackSide> change) {
    update(connection -> connection.withUpstack(change.apply(connection.upstack())));
  }

  /** Tells of each change, on the store's publishing thread. */
  public Runnable listen(Consumer<Connection> listener) {
    return connections.listen(
        all -> all.stream().filter(one -> one.id().equals(begun.id())).forEach(listener));
  }
}
