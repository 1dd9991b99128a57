package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.ui.Background;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * A window’s round of checks: it goes on while Home is left, and is found there again. FX thread.
 */
public final class CheckAll {
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper(1);
  private Background.Running round = () -> {};

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty done() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty all() {
    return all.getReadOnlyProperty();
  }

  /**
   * Begins a round; does nothing if one is under way or no connection has a token. Connections that
   * are to be removed are left out.
   */
  void start(List<Connection> connections, ConnectionActions actions) {
    List<Connection> asked =
        connections.stream()
            .filter(one -> one.token() != null && !one.keeping().toBeRemoved())
            .toList();
    if (asked.isEmpty() || running.get()) {
      return;
    }
    progress(0, asked.size());
    running.set(true);
    round = actions.check(asked, this::progress, () -> running.set(false));
  }

  void cancel() {
    round.cancel();
    running.set(false);
  }

  private void progress(int ready, int of) {
    all.set(of);
    done.set(ready);
  }
}
