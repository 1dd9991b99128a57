package dev.capiwizard.connection;

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

/**
 * The connections, in memory for everyone and on disk by one writer of its own. A change that could
 * not be written is kept and tried again, every few seconds and with each other change.
 */
public final class ConnectionStore implements Connections, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionStore.class);

  private static final Duration AGAIN = Duration.ofSeconds(2);

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
  private volatile @Nullable FileTime seen;
  private volatile @Nullable FailureException unsaved;
  private boolean readOnly;
  private List<Connection> now = List.of();

  private ConnectionStore(Path folder, Executor publish, ChangeLog log) {
    this.file = new ConnectionsFile(folder);
    this.publish = publish;
    this.log = log;
  }

  /**
   * Reads the connections on the calling thread. Damage never throws: the file is set aside, the
   * one before is taken, and {@link #notices()} says so.
   *
   * @param publish runs the listeners
   * @param log is told of every change that reaches the disk
   */
  public static ConnectionStore open(Path folder, Executor publish, ChangeLog log) {
    ConnectionStore store = new ConnectionStore(folder, publish, log);
    try {
      List<Connection> read = store.file.locked(store::load);
      synchronized (store) {
        store.now = read;
      }
    } catch (FailureException e) {
      store.notices.add(e);
      LOG.warn("Connections were opened with {}", e.code());
    }
    return store;
  }

  /** What a person should be told about the data: damage, a folder that cannot be written. */
  public List<FailureException> notices() {
    return List.copyOf(notices);
  }

  /**
   * Why the last changes are in memory only, and are tried again; empty where all is on disk.
   * Listeners are told when this changes.
   */
  public Optional<FailureException> unsaved() {
    return Optional.ofNullable(unsaved);
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
  public void refresh() {
    writer.execute(
        () -> {
          FileTime known = seen;
          if (known != null && known.equals(file.stamp())) {
            return;
          }
          try {
            take(file.locked(this::load), 0);
          } catch (FailureException e) {
            note(e);
          }
        });
  }

  @Override
  public Runnable listen(Consumer<List<Connection>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until everything that was changed so far is on disk; false where it is not by then. */
  public boolean flush(Duration deadline) {
    try {
      CompletableFuture.runAsync(this::tryPending, writer)
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
    if (!flush(Duration.ofSeconds(5))) {
      LOG.warn("The last changes may not be on disk");
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
          FailureException failure = tryPending();
          if (failure == null) {
            written.complete(null);
          } else {
            written.completeExceptionally(failure);
          }
        });
    return written;
  }

  /** Why what is pending could not be written; null where it was. */
  private @Nullable FailureException tryPending() {
    try {
      writePending();
      return null;
    } catch (FailureException e) {
      note(e);
      if (e.code() == FailureCode.DATA_NOT_WRITABLE) {
        boolean first = unsaved == null;
        unsaved = e;
        if (first) {
          tell();
          tryAgainSoon();
        }
      }
      return e;
    }
  }

  private void tryAgainSoon() {
    var _ =
        writer.schedule(
            () -> {
              tryPending();
              if (unsaved != null) {
                tryAgainSoon();
              }
            },
            AGAIN.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /**
   * Applies what is pending on top of what the file holds now: another process may have written.
   */
  private void writePending() throws FailureException {
    List<Edit> changes;
    synchronized (this) {
      changes = List.copyOf(pending);
      if (changes.isEmpty()) {
        return;
      }
      if (readOnly) {
        throw new FailureException(FailureCode.DATA_TOO_NEW);
      }
    }
    List<Connection> written =
        file.locked(
            () -> {
              List<Connection> before = load();
              List<Connection> list = applied(changes, before);
              file.write(list);
              seen = file.stamp();
              log.record(before, list);
              return list;
            });
    unsaved = null;
    notices.removeIf(one -> one.code() == FailureCode.DATA_NOT_WRITABLE);
    take(written, changes.size());
  }

  /**
   * What is on disk, with what was changed since.
   *
   * @param done how many of the pending edits it holds
   */
  private void take(List<Connection> onDisk, int done) {
    synchronized (this) {
      pending.subList(0, done).clear();
      now = applied(pending, onDisk);
    }
    tell();
  }

  private static List<Connection> applied(List<Edit> edits, List<Connection> list) {
    List<Connection> after = list;
    for (Edit edit : edits) {
      try {
        after = edit.apply(after);
      } catch (RuntimeException e) {
        // One that cannot be made on what another process wrote must not hold up all others.
        LOG.error("A change ended in {}", e.getClass().getName());
      }
    }
    return after;
  }

  private List<Connection> load() throws FailureException, IOException {
    // Before the reading: what is written in between is then read once more, never missed.
    seen = file.stamp();
    if (!file.exists()) {
      return List.of();
    }
    try {
      return file.read();
    } catch (FailureException e) {
      if (e.code() == FailureCode.DATA_TOO_NEW) {
        synchronized (this) {
          readOnly = true;
        }
        throw e;
      }
      String aside = file.setAside(Long.toString(System.nanoTime(), 36));
      note(new FailureException(FailureCode.DATA_DAMAGED, aside));
      return recovered();
    }
  }

  private List<Connection> recovered() {
    try {
      return file.readPrevious();
    } catch (FailureException e) {
      LOG.warn("There is no readable file before the damaged one");
      return List.of();
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
