package dev.capiwizard.window;

import dev.capiwizard.connection.Connection;
import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.connection.StepProgress;
import dev.capiwizard.connection.Way;
import dev.capiwizard.home.WayChoiceView;
import org.jspecify.annotations.Nullable;

/** Leads a connection to the other way, with all that was entered. FX thread. */
final class WayChange {
  private final ConnectionStore connections;
  private final Workspace workspace;
  private final String id;

  WayChange(ConnectionStore connections, Workspace workspace, String id) {
    this.connections = connections;
    this.workspace = workspace;
    this.id = id;
  }

  /**
   * Asks the person.
   *
   * @param preselected the way that is chosen already
   */
  void choose(Way preselected) {
    workspace.chooseWay(
        new WayChoiceView(preselected, true, this::change, () -> open(connection())));
  }

  /** Opens the connection in a way, where its work goes on. */
  void change(Way way) {
    var _ = connections.update(id, one -> to(one, way));
    open(connection());
  }

  /** The connection in a way, at the step where its work goes on; all else stays. */
  static Connection to(Connection connection, Way way) {
    Connection changed = connection.withWay(way);
    return changed.withProgress(changed.progress().withStep(StepProgress.open(changed)));
  }

  private @Nullable Connection connection() {
    return connections.find(id).orElse(null);
  }

  private void open(@Nullable Connection connection) {
    if (connection == null) {
      workspace.showHome();
    } else {
      workspace.open(connection);
    }
  }
}
