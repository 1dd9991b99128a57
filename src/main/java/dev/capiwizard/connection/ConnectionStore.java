package dev.capiwizard.connection;

import dev.capiwizard.connection.ConnectionsJson.Stored;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections, in memory for everyone and on disk by one writer of its own. */
public final class ConnectionStore implements Connections, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionStore.class);

  /** How long another process may hold the lock: while opening, nobody is to wait for it. */
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(2);

  private static final Duration WRITE_DEADLINE = Duration.ofSeconds(5);
  private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(7);

  /** Until what could not be written is tried again; twice as long each time. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** An edit of the whole list. */
  private interface Edit extends UnaryOperator<List<Connection>> {}

  private final ConnectionsFile file;
  private final Executor publish;
  private final ChangeLog log;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connections-writer").factory());
  private final List<Consumer<List<Connection>>> listeners = new CopyOnWriteArrayList<>();
  private final List<FailureException> notices = new CopyOnWriteArrayList<>();
  private final List<Edit> pending = new ArrayList<>();
  private final Duration lockDeadline;
  private volatile @Nullable FileTime seen;
  private volatile @Nullable FailureException unread;
  private volatile @Nullable FailureException newer;
  private volatile @Nullable FailureException unsaved;
  private Duration pause = FIRST_PAUSE;
  private boolean retrying;
  private List<Connection> now = List.of();

  private ConnectionStore(Path folder, Executor publish, ChangeLog log, Duration lockDeadline) {
    this.file = new ConnectionsFile(folder);
    this.publish = publish;
    this.log = log;
    this.lockDeadline = lockDeadline;
  }

  /**
   * Reads the connections on the calling thread, for at most some seconds. Nothing about the file
   * throws: a damaged one is set aside and the one before is taken, one that cannot be read is left
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
      List<Connection> read = store.read(openDeadline);
      synchronized (store) {
        store.now = read;
      }
    } catch (FailureException e) {
      store.unread = e;
      store.note(e);
    }
    return store;
  }

  /** Where the folder takes no lock, or another process keeps it, what is there is read anyway. */
  private List<Connection> read(Duration deadline) throws FailureException {
    try {
      return file.locked(deadline, () -> load().connections());
    } catch (FailureException e) {
      boolean noLock =
          e.code() == FailureCode.DATA_BUSY || e.code() == FailureCode.DATA_NOT_WRITABLE;
      if (!noLock) {
        throw e;
      }
      note(e);
      seen = file.stamp();
      return file.exists() ? known(file.read()).connections() : List.of();
    }
  }

  /** Says so where a newer version wrote it. */
  private Stored known(Stored read) {
    if (!read.isNewer()) {
      newer = null;
    } else if (newer == null) {
      FailureException tooNew = new FailureException(FailureCode.DATA_TOO_NEW);
      newer = tooNew;
      note(tooNew);
    }
    return read;
  }

  /** What a person should be told about the data: damage, a folder that cannot be written. */
  public List<FailureException> notices() {
    return List.copyOf(notices);
  }

  @Override
  public Optional<FailureException> unread() {
    return Optional.ofNullable(unread);
  }

  @Override
  public Optional<FailureException> unchangeable() {
    return Optional.ofNullable(newer).or(this::unread);
  }

  /**
   * Why the last changes are in memory only, and are tried again; empty where all are on disk or on
   * their way. Listeners are told when this changes.
   */
  public Optional<FailureException> unsaved() {
    return Optional.ofNullable(unsaved);
  }

  /** Tries now to write what could not be written. */
  public void tryAgain() {
    writer.execute(this::retry);
  }

  @Override
  public synchronized List<Connection> all() {
    return now;
  }

  @Override
  public synchronized Optional<Connection> find(String id) {
    return now.stream().filter(one -> one.id().equals(id)).findFirst();
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
    return CompletableFuture.runAsync(
        () -> {
          FileTime known = seen;
          if (known != null && known.equals(file.stamp())) {
            return;
          }
          try {
            take(file.locked(lockDeadline, () -> load().connections()), 0);
            unread = null;
          } catch (FailureException e) {
            note(e);
          }
        },
        writer);
  }

  @Override
  public Runnable listen(Consumer<List<Connection>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until everything that was changed so far is on disk; false where it is not by then. */
  public boolean flush(Duration deadline) {
    try {
      CompletableFuture.runAsync(this::retry, writer)
          .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return unsaved == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (!flush(CLOSE_DEADLINE)) {
      LOG.warn("The last changes are not on disk");
    }
    writer.shutdownNow();
  }

  private CompletableFuture<Void> change(Edit change) {
    synchronized (this) {
      now = change.apply(now);
      pending.add(change);
    }
    tell();
    CompletableFuture<Void> written = new CompletableFuture<>();
    writer.execute(
        () -> {
          try {
            writePending();
            written.complete(null);
          } catch (FailureException e) {
            keep(e);
            written.completeExceptionally(e);
          }
        });
    return written;
  }

  /**
   * Applies what is pending on top of what the file holds now: another process may have written.
   * What is pending stays so until it is on disk.
   */
  private void writePending() throws FailureException {
    List<Edit> changes;
    synchronized (this) {
      changes = List.copyOf(pending);
    }
    if (changes.isEmpty()) {
      return;
    }
    List<Connection> written =
        file.locked(
            lockDeadline,
            () -> {
              Stored before = load();
              List<Connection> list = applied(changes, before.connections());
              file.write(list, before);
              seen = file.stamp();
              log.record(before.connections(), list);
              return list;
            });
    take(written, changes.size());
    unread = null;
    if (unsaved != null) {
      FailureCode over = unsaved.code();
      // Who sees that all is on disk sees no notice of it either.
      notices.removeIf(one -> one.code() == over);
      unsaved = null;
      pause = FIRST_PAUSE;
      tell();
    }
  }

  /** Keeps what could not be written, says so, and tries again after a while. */
  private void keep(FailureException failure) {
    boolean news = unsaved == null || unsaved.code() != failure.code();
    unsaved = failure;
    note(failure);
    if (news) {
      tell();
    }
    if (!retrying && !writer.isShutdown()) {
      retrying = true;
      var _ =
          writer.schedule(
              () -> {
                retrying = false;
                retry();
              },
              pause.toMillis(),
              TimeUnit.MILLISECONDS);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private void retry() {
    try {
      writePending();
    } catch (FailureException e) {
      keep(e);
    }
  }

  private static List<Connection> applied(List<Edit> changes, List<Connection> before) {
    List<Connection> list = before;
    for (Edit change : changes) {
      try {
        list = change.apply(list);
      } catch (RuntimeException e) {
        // It went well on what this process knew. The others must not wait for it for ever.
        LOG.error("A change does not fit what another process wrote: {}", e.getClass().getName());
      }
    }
    return list;
  }

  /** What is on disk, with what was changed since. */
  private void take(List<Connection> onDisk, int written) {
    synchronized (this) {
      pending.subList(0, written).clear();
      now = applied(pending, onDisk);
    }
    tell();
  }

  private Stored load() throws FailureException, IOException {
    // Before the reading: what is written in between is then read once more, never missed.
    seen = file.stamp();
    if (!file.exists()) {
      return Stored.NOTHING;
    }
    try {
      return known(file.read());
    } catch (FailureException e) {
      if (e.code() != FailureCode.DATA_DAMAGED) {
        throw e;
      }
      String aside = file.setAside(Long.toString(System.nanoTime(), 36));
      note(new FailureException(FailureCode.DATA_DAMAGED, aside));
      return recovered();
    }
  }

  private Stored recovered() {
    try {
      return file.readPrevious();
    } catch (FailureException e) {
      LOG.warn("There is no readable file before the damaged one");
      return Stored.NOTHING;
    }
  }

  private void note(FailureException failure) {
    LOG.warn("Connections file: {}", failure.getMessage());
    if (notices.stream().noneMatch(one -> one.code() == failure.code())) {
      notices.add(failure);
    }
  }

  private void tell() {
    List<Connection> list = all();
    publish.execute(() -> listeners.forEach(listener -> listener.accept(list)));
  }
}
