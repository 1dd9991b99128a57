package dev.capiwizard.connection;

import dev.capiwizard.connection.ConnectionsJson.Stored;
import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file as the store takes it, whatever its state: a damaged file is set aside for the previous
 * one, a newer version’s file is only read, and {@link DataNotices} are told. For one thread at a
 * time; {@link #newer()} may be called on any.
 */
final class ConnectionsOnDisk {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionsOnDisk.class);

  private final ConnectionsFile file;
  private final DataNotices notices;
  private final ChangeLog log;
  private volatile @Nullable FileTime seen;
  private volatile @Nullable FailureException newer;

  /**
   * @param log is told of every change that reaches the disk
   */
  ConnectionsOnDisk(ConnectionsFile file, DataNotices notices, ChangeLog log) {
    this.file = file;
    this.notices = notices;
    this.log = log;
  }

  /** Says that a newer version wrote the file, so that this one may not; empty if it may. */
  Optional<FailureException> newer() {
    return Optional.ofNullable(newer);
  }

  /** Whether another process has written since the file was read or written here; cheap to ask. */
  boolean isChanged() {
    FileTime known = seen;
    return known == null || !known.equals(file.stamp());
  }

  /**
   * Reads the file under its lock.
   *
   * @throws FailureException as {@link ConnectionsFile#read} does, except DATA_DAMAGED
   */
  List<Connection> read(Duration deadline) throws FailureException {
    return file.locked(deadline, () -> load().connections());
  }

  /** Reads the file without a lock if the folder takes none or another process keeps it. */
  List<Connection> readEvenUnlocked(Duration deadline) throws FailureException {
    try {
      return read(deadline);
    } catch (FailureException e) {
      boolean noLock =
          e.code() == FailureCode.DATA_BUSY || e.code() == FailureCode.DATA_NOT_WRITABLE;
      if (!noLock) {
        throw e;
      }
      notices.add(e);
      seen = file.stamp();
      return file.exists() ? known(file.read()).connections() : List.of();
    }
  }

  /**
   * Edits what the file holds now, which another process may have written, and writes it back.
   *
   * @return what was written
   */
  List<Connection> change(Duration deadline, UnaryOperator<List<Connection>> edit)
      throws FailureException {
    return file.locked(
        deadline,
        () -> {
          Stored before = load();
          List<Connection> list = edit.apply(before.connections());
          file.write(list, before);
          seen = file.stamp();
          log.record(before.connections(), list);
          return list;
        });
  }

  private Stored load() throws FailureException, IOException {
    // Asked before reading: a write in between is then read once more, never missed.
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
      notices.add(new FailureException(FailureCode.DATA_DAMAGED, aside));
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

  /** Tells the notices if a newer version wrote it. */
  private Stored known(Stored read) {
    if (!read.isNewer()) {
      newer = null;
    } else if (newer == null) {
      FailureException tooNew = new FailureException(FailureCode.DATA_TOO_NEW);
      newer = tooNew;
      notices.add(tooNew);
    }
    return read;
  }
}
