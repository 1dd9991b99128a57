package dev.capiwizard.connection;

import dev.capiwizard.connection.WorkingCopy.Edit;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.failures.Unexpected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections: in memory for all threads, and on disk through a single writer thread. */
public final class ConnectionStore implements Connections, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionStore.class);

  /** How long another process may hold the lock: the window must not open late for it. */
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(2);

  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(5);
  private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(7);

  /** The pause before a failed write is tried again; it doubles each time. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final DataNotices notices = new DataNotices();
  private final WorkingCopy copy = new WorkingCopy();
  private final ConnectionsOnDisk disk;
  private final Executor publish;
  private final ConnectionsWriter writer = new ConnectionsWriter();
  private final List<Consumer<List<Connection>>> listeners = new CopyOnWriteArrayList<>();
  private final Duration lockDeadline;
  private volatile @Nullable FailureException unread;
  private volatile @Nullable FailureException unsaved;
  private final RetryPause pause = new RetryPause(FIRST_PAUSE, LONGEST_PAUSE);
  private boolean retrying;

  private ConnectionStore(Path folder, Executor publish, ChangeLog log, Duration lockDeadline) {
    this.disk = new ConnectionsOnDisk(new ConnectionsFile(folder), notices, log);
    this.publish = publish;
    this.lockDeadline = lockDeadline;
  }

  /**
   * Reads the connections on the calling thread, for at most some seconds. No state of the file
   * makes this throw: a damaged file is set aside for the previous one, an unreadable file is left
   * alone, and {@link #notices()} says so.
   *
   * @param publish runs the listeners
   * @param log is told of every change that reaches the disk
   */
  public static ConnectionStore open(Path folder, Executor publish, ChangeLog log) {
    return open(folder, publish, log, OPEN_DEADLINE, WRITE_DEADLINE);
  }

  static ConnectionStore open(
      Path folder, Executor publish, ChangeLog log, Duration openDeadline, Duration lockDeadline) {
    ConnectionStore store = new ConnectionStore(folder, publish, log, lockDeadline);
    try {
      store.copy.rebase(store.disk.readEvenUnlocked(openDeadline), 0);
    } catch (FailureException e) {
      store.unread = e;
      store.notices.add(e);
    }
    return store;
  }

  /** What a person should be told about the data: damage, a folder that cannot be written. */
  public List<FailureException> notices() {
    return notices.all();
  }

  @Override
  public Optional<FailureException> unread() {
    return Optional.ofNullable(unread);
  }

  @Override
  public Optional<FailureException> unchangeable() {
    return disk.newer().or(this::unread);
  }

  /**
   * Why the last changes are in memory only while writing is tried again; empty if all are on disk
   * or on their way. Listeners are told when this changes.
   */
  public Optional<FailureException> unsaved() {
    return Optional.ofNullable(unsaved);
  }

  /** Tries now to write the changes that could not be written. */
  public void tryAgain() {
    var _ = writer.execute(this::retry);
  }

  /**
   * Changes are in memory only from here on, until {@link #writeNow}, {@link #flush} or the end: a
   * start that changes something would otherwise share the computer with the writing of it all.
   */
  public void writeLater() {
    writer.hold();
  }

  /** Changes go to the disk as they are made, and so does what has waited. */
  public void writeNow() {
    writer.release();
  }

  @Override
  public List<Connection> all() {
    return copy.now();
  }

  @Override
  public Optional<Connection> find(String id) {
    return copy.now().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public CompletableFuture<Void> add(Connection connection) {
    return change(
        list -> {
          List<Connection> more = new ArrayList<>(list);
          more.removeIf(one -> one.id().equals(connection.id()));
          more.add(connection);
          return List.copyOf(more);
        });
  }

  @Override
  public CompletableFuture<Void> update(String id, UnaryOperator<Connection> change) {
    return change(
        list -> list.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
  }

  @Override
  public CompletableFuture<Void> remove(String id) {
    return change(list -> list.stream().filter(one -> !one.id().equals(id)).toList());
  }

  @Override
  public CompletableFuture<Void> refresh() {
    CompletableFuture<Void> read = new CompletableFuture<>();
    if (!writer.execute(
        () -> {
          try {
            if (disk.isChanged()) {
              take(disk.read(lockDeadline), 0);
              unread = null;
            }
          } catch (FailureException e) {
            notices.add(e);
          } finally {
            read.complete(null);
          }
        })) {
      read.cancel(false);
    }
    return read;
  }

  @Override
  public Runnable listen(Consumer<List<Connection>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until all changes so far are on disk; false if they are not by the deadline. */
  public boolean flush(Duration deadline) {
    return writer.await(deadline, this::retry) && unsaved == null;
  }

  @Override
  public void close() {
    if (!flush(CLOSE_DEADLINE)) {
      LOG.warn("The last changes are not on disk");
    }
    writer.end();
  }

  private CompletableFuture<Void> change(Edit change) {
    copy.edit(change);
    tell();
    CompletableFuture<Void> written = new CompletableFuture<>();
    if (!writer.execute(
        () -> {
          try {
            writePending();
            written.complete(null);
          } catch (FailureException | RuntimeException | Error e) {
            FailureException why = Unexpected.asFailure(e);
            keep(why);
            written.completeExceptionally(why);
          }
        })) {
      written.cancel(false);
    }
    return written;
  }

  /**
   * Applies the pending edits to what the file holds now, since another process may have written.
   * The edits stay pending until they are on disk.
   */
  private void writePending() throws FailureException {
    List<Edit> changes = copy.pending();
    if (changes.isEmpty()) {
      return;
    }
    List<Connection> written =
        disk.change(lockDeadline, before -> WorkingCopy.applied(changes, before));
    take(written, changes.size());
    unread = null;
    if (unsaved != null) {
      FailureCode over = unsaved.code();
      // A reader who sees that all is on disk must not see a notice of it.
      notices.remove(over);
      unsaved = null;
      pause.reset();
      tell();
    }
  }

  /** Keeps the edits that could not be written, says so, and tries again after a while. */
  private void keep(FailureException failure) {
    boolean news = unsaved == null || unsaved.code() != failure.code();
    if (news) {
      LOG.warn("Changes are not on disk: {}", failure.code(), failure);
    }
    unsaved = failure;
    notices.add(failure);
    if (news) {
      tell();
    }
    if (!retrying) {
      retrying = true;
      writer.later(
          pause.next(),
          () -> {
            retrying = false;
            retry();
          });
    }
  }

  private void retry() {
    try {
      writePending();
    } catch (FailureException | RuntimeException | Error e) {
      keep(Unexpected.asFailure(e));
    }
  }

  /** Takes over the list on disk and applies the edits made since. */
  private void take(List<Connection> onDisk, int written) {
    copy.rebase(onDisk, written);
    tell();
  }

  private void tell() {
    List<Connection> list = all();
    publish.execute(() -> listeners.forEach(listener -> listener.accept(list)));
  }
}
