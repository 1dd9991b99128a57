package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A file of the data folder that several processes of this program read and write. Access is under
 * a lock, and a write happens whole or not at all, even if the program is killed or the disk is
 * full. Waits for the disk.
 */
public final class StoredFile {
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  private final Path folder;
  private final Path file;

  /**
   * @param name such as {@code connections.json}; the lock and unfinished copies stand beside it
   */
  public StoredFile(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
  }

  /** Does something while no other process of this program reads or writes. */
  public interface Locked<T> {
    T run() throws FailureException, IOException;
  }

  /**
   * Does the work under the lock, for which it waits at most until the deadline.
   *
   * @throws FailureException with DATA_BUSY if another process does not release the lock,
   *     DATA_NOT_WRITABLE if the folder takes no files, or whatever the work throws
   */
  public <T> T locked(Duration deadline, Locked<T> work) throws FailureException {
    try {
      DataFolder.create(folder);
      try (FileChannel channel =
              FileChannel.open(
                  beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel, deadline)) {
        assert lock.isValid();
        return work.run();
      }
    } catch (IOException e) {
      throw new FailureException(
          FailureCode.DATA_NOT_WRITABLE, String.valueOf(file.getFileName()), e);
    }
  }

  /** Java waits for a lock either for ever or not at all, so this asks again and again. */
  private static FileLock lock(FileChannel channel, Duration deadline)
      throws IOException, FailureException {
    long end = System.nanoTime() + deadline.toNanos();
    do {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // This process holds it: wait for it as for another’s.
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
    throw new FailureException(FailureCode.DATA_BUSY, "the lock is held");
  }

  /**
   * Replaces the file: writes it beside, syncs it and moves it over.
   *
   * @param keepPrevious whether the previous file stays beside it, as {@code NAME.previous}
   * @throws FailureException with DATA_READ_ONLY if the file is write-protected
   */
  public void write(byte[] bytes, boolean keepPrevious) throws FailureException, IOException {
    if (isProtected()) {
      throw new FailureException(FailureCode.DATA_READ_ONLY);
    }
    Path temporary = beside(".tmp");
    Path copy = beside(".previous.tmp");
    try {
      sync(temporary, bytes);
      if (keepPrevious && Files.isRegularFile(file)) {
        // Copied beside it first: a copy that runs out of disk must not replace the last good one.
        sync(copy, Files.readAllBytes(file));
        move(copy, beside(".previous"));
      }
      move(temporary, file);
      syncFolder();
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static void sync(Path path, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Makes sure that after a loss of power the new name is there, not only the bytes. */
  private void syncFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders and does not need this: the moved file is there all the same.
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** By the file’s own permissions: moving over it would need only the folder’s. */
  private boolean isProtected() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return posix == null
        ? !Files.isWritable(file)
        : !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
  }

  private Path beside(String ending) {
    return folder.resolve(file.getFileName() + ending);
  }
}
