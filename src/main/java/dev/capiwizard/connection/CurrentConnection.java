package dev.capiwizard.connection;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The connection that the wizard is about. During a renewal it is shown as it will be with the new
 * token, while the store keeps the token in use. Safe from any thread; never waits for the disk.
 */
public final class CurrentConnection {
  private final Connections connections;
  private final Connection begun;
  private final boolean renewing;

  /**
   * @param connections the store, which holds the connection already
   * @param begun the connection as it is now
   */
  public CurrentConnection(Connections connections, Connection begun) {
    this(connections, begun, false);
  }

  private CurrentConnection(Connections connections, Connection begun, boolean renewing) {
    this.connections = connections;
    this.begun = begun;
    this.renewing = renewing;
  }

  /** For a renewal under way: shows and changes the connection as it will be. */
  public static CurrentConnection renewing(Connections connections, Connection begun) {
    return new CurrentConnection(connections, begun, true);
  }

  public String id() {
    return begun.id();
  }

  /** Its present value; the last known one if it was removed meanwhile. */
  public Connection get() {
    return shown(inUse());
  }

  /** The connection with the token in use, whether or not a renewal is under way. */
  public Connection inUse() {
    return connections.find(begun.id()).orElse(begun);
  }

  /** Whether a new token is on its way; false again once it has replaced the old one. */
  public boolean isRenewing() {
    return renewing && inUse().renewal() != null;
  }

  /** Changes the connection at once; the change is written in the background. */
  public void update(UnaryOperator<Connection> change) {
    // The store’s notices tell of a failed write, once for all connections.
    var _ = connections.update(begun.id(), one -> changed(one, change));
  }

  /** Remembers something about the new token; does nothing if none is on its way. */
  public void assure(Renewal.Assured what) {
    var _ =
        connections.update(
            begun.id(),
            one -> {
              Renewal renewal = one.renewal();
              return renewing && renewal != null ? one.withRenewal(renewal.with(what)) : one;
            });
  }

  public void updateProgress(UnaryOperator<Progress> change) {
    update(connection -> connection.withProgress(change.apply(connection.progress())));
  }

  public void updateApp(UnaryOperator<DeveloperApp> change) {
    update(connection -> connection.withApp(change.apply(connection.app())));
  }

  /** Changes the token’s facts; does nothing if there is no token yet. */
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

  /** Tells the listener of each change, on the store’s publishing thread. */
  public Runnable listen(Consumer<Connection> listener) {
    return connections.listen(
        all ->
            all.stream()
                .filter(one -> one.id().equals(begun.id()))
                .map(this::shown)
                .forEach(listener));
  }

  private Connection shown(Connection stored) {
    Renewal renewal = stored.renewal();
    return renewing && renewal != null ? renewal.applyTo(stored) : stored;
  }

  /** Changes to the new token’s part go into the renewal; all others go into the connection. */
  private Connection changed(Connection stored, UnaryOperator<Connection> change) {
    Renewal renewal = stored.renewal();
    if (!renewing || renewal == null) {
      return change.apply(stored);
    }
    Connection after = change.apply(renewal.applyTo(stored));
    return after
        .withToken(stored.token())
        .withTarget(stored.target())
        .withUpstack(stored.upstack())
        .withLastVerdict(stored.lastVerdict())
        .withRenewal(renewal.changedTo(after));
  }
}
