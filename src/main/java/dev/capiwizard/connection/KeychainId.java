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
 * {@code keychain.json} in the data folder. It holds a random id and the folder’s last real path.
 * The id names the folder’s secrets in the keychain, however the folder is moved or renamed; the
 * path tells a copy of the folder from one that moved. Waits for the disk.
 */
public final class KeychainId {
  private static final Logger LOG = LoggerFactory.getLogger(KeychainId.class);
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final int ID_BYTES = 8;
  private static final Pattern LIST = Pattern.compile("connections\\..*(?<!\\.lock|\\.tmp)");

  /** A person’s answer about a folder whose id another folder has too. */
  public enum FolderDecision {
    /** It is the folder that was used until now. */
    SAME,
    /** It is a copy, and begins with its own entries. */
    COPY
  }

  /**
   * What is known of a folder.
   *
   * @param id null as long as none can be written
   * @param path the folder’s real path
   * @param formerPaths other paths that the folder has or had: earlier versions made names in the
   *     keychain from them, and the daily check’s name still is
   * @param moved the former names under which there are no entries any more
   * @param fresh whether there have never been entries named by a path
   */
  public record Known(
      @Nullable String id, Path path, List<Path> formerPaths, List<String> moved, boolean fresh) {}

  private final Path folder;
  private final StoredFile stored;

  /**
   * @param folder the data folder, as the person named it
   */
  public KeychainId(Path folder) {
    this.folder = folder;
    this.stored = new StoredFile(folder, KeychainIdFile.NAME);
  }

  /**
   * The folder’s id. If it has none, a single process makes one. A folder that moved keeps its id.
   * If the folder takes no file, there is no id, and the next call tries again.
   *
   * @throws FailureException with FOLDER_COPIED if another folder has this id too, DATA_BUSY,
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
   * Takes the person’s answer; it holds at once for all processes.
   *
   * @throws FailureException if the answer cannot be written
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

  /** Has the other folder ask its user in turn, or both folders would use the same entries. */
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
   * Remembers that there are no entries under these names any more. If that cannot be written, the
   * next start looks for them once more.
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

  /** The same file, unless the folder’s last place still holds a folder with this id. */
  private static KeychainIdFile notCopied(KeychainIdFile file, Path real) throws FailureException {
    Path last;
    try {
      last = Path.of(file.path());
    } catch (InvalidPathException e) {
      // The path is of another system or alphabet: no folder on this computer has it.
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
      // A folder that cannot be read, such as another person’s, cannot use these entries either.
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

  /** The spelling from which names in the keychain were made. */
  private Path spelled() {
    return folder.toAbsolutePath().normalize();
  }

  /**
   * Whether no earlier version can have kept anything for this folder: it holds no list of
   * connections, nor one that was set aside.
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
      // A second copy from the first day: losing the id would lose the way to every secret.
      stored.write(bytes, true);
    }
  }

  /** No two folders should draw the same id. */
  private static String newId() {
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
