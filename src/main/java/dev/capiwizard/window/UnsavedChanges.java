package dev.capiwizard.window;

import dev.capiwizard.connection.ConnectionStore;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.ui.Notice;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Says, for as long as it lasts, that changes are not on disk. FX thread. */
final class UnsavedChanges {
  private final ConnectionStore connections;
  private final Banners banners;
  private final Runnable unlisten;
  private @Nullable FailureCode said;
  private boolean asked;

  UnsavedChanges(ConnectionStore connections, Banners banners) {
    this.connections = connections;
    this.banners = banners;
    this.unlisten = connections.listen(all -> look());
    look();
  }

  private void look() {
    FailureException now = connections.unsaved().orElse(null);
    FailureCode code = now == null ? null : now.code();
    // Saying the same words again would take the focus from the banner’s button.
    if (code != said || asked) {
      asked = false;
      said = code;
      banners.unsaved(now, connections::tryAgain);
    }
  }

  /** Whether the banner shows this problem. */
  boolean says(FailureCode code) {
    return Objects.equals(code, said);
  }

  /**
   * Whether the window can close without a loss; if not, the banner asks.
   *
   * @param close closes the window all the same
   */
  boolean mayClose(Runnable close) {
    FailureException why = connections.unsaved().orElse(null);
    if (why != null) {
      banners.askUnsaved(why, close);
      // With the next change the banner with its way to try again comes back.
      asked = true;
    }
    return why == null;
  }

  void end() {
    unlisten.run();
  }

  /** Troubles with the stored connections, except the one that the banner says. */
  List<Node> otherNotices() {
    return connections.notices().stream()
        .map(FailureException::code)
        .filter(code -> !says(code))
        .<Node>map(code -> Notice.of(Notice.Kind.WARNING, code))
        .toList();
  }
}
