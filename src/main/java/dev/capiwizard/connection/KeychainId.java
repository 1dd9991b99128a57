package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.DataFolder;
import dev.capiwizard.platform.RealPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code keychain.json} in the data folder: a random id, under which the folder's secrets lie in
 * the keychain wherever the folder is moved and however it is called, and the folder's last real
 * path. By the path a copy is told from a folder that moved. Waits for the disk.
 */
public final class KeychainId {
  private static final Logger LOG = LoggerFactory.getLogger(KeychainId.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int ID_BYTES = 8;
  private static final Pattern LIST = Pattern.compile("connections\\..*(?<!\\.lock|\\.tmp)");

  /** What a person says of a folder whose id another folder has too. */
  public enum FolderDecision {
    /** It is the one that was used until now. */
    SAME,
    /** It is a copy, and begins with entries of its own. */
    COPY
  }

  /**
   * What is known of a folder.
   *
   * @param id null as long as none can be written down
   * @param path the folder's real path
   * @param formerPaths by which the folder was called otherwise, now or before: names in the
   *     keychain were made of paths once, and those of the daily job are
   * @param moved the former names of entries under which nothing lies any more
   * @param fresh whether there never were entries by path
   */
  public record Known(
      @Nullable String id, Path path, List<Path> formerPaths, List<String> moved, boolean fresh) {}

  private final Path folder;
  private final StoredFile stored;

  /**
   * @param folder of the data, as it was named
   */
  public KeychainId(Path folder) {
    this.folder = folder;
    this.stored = new StoredFile(folder, KeychainIdFile.NAME);
  }

  /**
   * The folder's id, which is made where there is none, by one process alone. A folder that moved
   * keeps its id. Where the folder takes no file, there is no id, and the next call tries again.
   *
   * @throws FailureException with FOLDER_COPIED where another folder has this id too, DATA_BUSY,
   *     DATA_DAMAGED or DATA_UNREADABLE
   */
  public Known find() throws FailureException {
    Optional<KeychainIdFile> found = KeychainIdFile.read(folder);
    Path real = RealPath.of(folder);
    if (found.isPresent() && isSettled(found.get(), real)) {
      return known(found.get(), real);
    }
    try {
      return stored.locked(DEADLINE, () -> settle(real));
    } catch (FailureException e) {
      if (e.code() != FailureCode.DATA_NOT_WRITABLE && e.code() != FailureCode.DATA_READ_ONLY) {
        throw e;
      }
      LOG.info("The id of the keychain entries could not be written: {}", e.code());
      return found.isPresent()
          ? known(notCopied(found.get(), real), real)
          : new Known(null, real, others(real), List.of(), false);
    }
  }

  /**
   * What a person answered; at once for all processes.
   *
   * @throws FailureException where the answer cannot be written down
   */
  public void answer(FolderDecision answer) throws FailureException {
    stored.locked(
        DEADLINE,
        () -> {
          Path real = RealPath.of(folder);
          KeychainIdFile before = KeychainIdFile.read(folder).orElse(null);
          if (answer == FolderDecision.COPY || before == null) {
            write(new KeychainIdFile(newId(), real.toString(), List.of(), List.of(), true));
          } else {
            write(before.movedTo(real.toString()));
            tellOther(before, real);
          }
          return true;
        });
  }

  /** Whoever opens the other folder is asked in turn, or both would use the same entries. */
  private static void tellOther(KeychainIdFile before, Path real) throws FailureException {
    Path last = Path.of(before.path());
    if (RealPath.same(last, real) || !hasId(last, before.id())) {
      return;
    }
    KeychainId other = new KeychainId(last);
    try {
      other.stored.locked(
          DEADLINE,
          () -> {
            other.write(before.movedTo(real.toString()));
            return true;
          });
    } catch (FailureException e) {
      LOG.warn("The other folder could not be told: {}", e.code());
    }
  }

  /**
   * Remembers that nothing lies under these names any more. Where that cannot be written, they are
   * looked at once more at the next start.
   */
  public void moved(Collection<String> names) {
    try {
      stored.locked(
          DEADLINE,
          () -> {
            Optional<KeychainIdFile> now = KeychainIdFile.read(folder);
            if (now.isPresent() && !now.get().moved().containsAll(names)) {
              write(now.get().withMoved(names));
            }
            return true;
          });
    } catch (FailureException e) {
      LOG.info("That the keychain entries moved could not be written: {}", e.code());
    }
  }

  private Known settle(Path real) throws FailureException, IOException {
    // Another process may have been first.
    Optional<KeychainIdFile> found = KeychainIdFile.read(folder);
    if (found.isPresent() && isSettled(found.get(), real)) {
      return known(found.get(), real);
    }
    KeychainIdFile settled =
        found.isPresent()
            ? notCopied(found.get(), real).movedTo(real.toString())
            : new KeychainIdFile(newId(), real.toString(), List.of(), List.of(), isNew());
    write(settled);
    return known(settled, real);
  }

  private static boolean isSettled(KeychainIdFile file, Path real) {
    return file.path().equals(real.toString());
  }

  /** The same, unless the place where the folder was last still holds a folder with this id. */
  private static KeychainIdFile notCopied(KeychainIdFile file, Path real) throws FailureException {
    Path last;
    try {
      last = Path.of(file.path());
    } catch (InvalidPathException e) {
      // Of another system, or other letters: nothing on this computer is called so.
      return file;
    }
    if (!RealPath.same(last, real) && hasId(last, file.id())) {
      throw new FailureException(FailureCode.FOLDER_COPIED);
    }
    return file;
  }

  private static boolean hasId(Path other, String id) {
    try {
      return KeychainIdFile.read(other).filter(one -> one.id().equals(id)).isPresent();
    } catch (FailureException e) {
      // One that cannot be read, as another person's, cannot use these entries either.
      return false;
    }
  }

  private Known known(KeychainIdFile file, Path real) {
    LinkedHashSet<Path> former = new LinkedHashSet<>();
    former.add(spelled());
    for (String path : file.formerPaths()) {
      try {
        former.add(Path.of(path));
      } catch (InvalidPathException e) {
        LOG.debug("A former path is none on this system");
      }
    }
    former.remove(real);
    return new Known(file.id(), real, List.copyOf(former), file.moved(), file.fresh());
  }

  private List<Path> others(Path real) {
    return spelled().equals(real) ? List.of() : List.of(spelled());
  }

  /** As names in the keychain were made of it. */
  private Path spelled() {
    return folder.toAbsolutePath().normalize();
  }

  /**
   * Whether no earlier version of the program can have kept anything for this folder: there is no
   * list of connections, nor one that was set aside.
   */
  private boolean isNew() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.noneMatch(one -> LIST.matcher(String.valueOf(one.getFileName())).matches());
    }
  }

  private void write(KeychainIdFile file) throws FailureException, IOException {
    DataFolder.create(folder);
    byte[] bytes = file.bytes();
    stored.write(bytes, true);
    if (!Files.exists(folder.resolve(KeychainIdFile.PREVIOUS))) {
      // With the id, the way to every secret would be lost: a second copy from the first day.
      stored.write(bytes, true);
    }
  }

  /** No two folders are to draw the same. */
  private static String newId() {
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
