package dev.capiwizard.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections as this process has them: those on disk, with the edits not yet there. */
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

  /** The edits that are in memory only, oldest first. */
  synchronized List<Edit> pending() {
    return List.copyOf(pending);
  }

  /**
   * Takes over what is on disk now, under what is still pending.
   *
   * @param written how many of the oldest edits it holds
   */
  synchronized void rebase(List<Connection> onDisk, int written) {
    pending.subList(0, written).clear();
    now = applied(pending, onDisk);
  }

  /** A list with edits; those that do not fit it are left out. */
  static List<Connection> applied(List<Edit> edits, List<Connection> before) {
    List<Connection> list = before;
    for (Edit edit : edits) {
      try {
        list = edit.apply(list);
      } catch (RuntimeException e) {
        // It went well on what this process knew. The others must not wait for it for ever.
        LOG.error("A change does not fit what another process wrote: {}", e.getClass().getName());
      }
    }
    return list;
  }
}
