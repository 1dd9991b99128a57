package dev.capiwizard.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections as this process has them: those on disk, plus the edits not yet there. */
final class WorkingCopy {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingCopy.class);

  /** An edit of the whole list. */
  interface Edit extends UnaryOperator<List<Connection>> {}

  private final List<Edit> pending = new ArrayList<>();
  private List<Connection> now = List.of();

  synchronized List<Connection> now() {
    return now;
  }

  /** Edits the list at once; the edit is pending from then on. */
  synchronized void edit(Edit edit) {
    now = edit.apply(now);
    pending.add(edit);
  }

  /** The edits that are only in memory, oldest first. */
  synchronized List<Edit> pending() {
    return List.copyOf(pending);
  }

  /**
   * Takes over the list on disk, and applies the pending edits to it.
   *
   * @param written how many of the oldest edits that list holds
   */
  synchronized void rebase(List<Connection> onDisk, int written) {
    pending.subList(0, written).clear();
    now = applied(pending, onDisk);
  }

  /** Applies edits to a list; leaves out edits that do not fit it. */
  static List<Connection> applied(List<Edit> edits, List<Connection> before) {
    List<Connection> list = before;
    for (Edit edit : edits) {
      try {
        list = edit.apply(list);
      } catch (RuntimeException e) {
        // It fitted the list that this process knew. The other edits must not wait for it for ever.
        LOG.error("A change does not fit what another process wrote: {}", e.getClass().getName());
      }
    }
    return list;
  }
}
