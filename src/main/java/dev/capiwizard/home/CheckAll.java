package dev.capiwizard.home;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.ui.Background;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The round of checks of a window: goes on while Home is left, and is found again there. FX thread.
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
   * Begins a round; nothing where one is under way, or no connection has a token. Those that are to
   * be removed are left alone.
   */
  void start(List<Connection> connections, HomeActions actions) {
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
