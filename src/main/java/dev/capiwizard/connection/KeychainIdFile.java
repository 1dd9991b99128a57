package dev.capiwizard.connection;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of {@code keychain.json}.
 *
 * @param path the folder’s real path when it was last used
 * @param formerPaths its real paths before that
 * @param moved the former names under which there are no entries any more
 * @param fresh whether the folder had this id before any connection: it has no former names then
 */
record KeychainIdFile(
    String id, String path, List<String> formerPaths, List<String> moved, boolean fresh) {
  static final String NAME = "keychain.json";
  static final String PREVIOUS = NAME + ".previous";

  private static final Logger LOG = LoggerFactory.getLogger(KeychainIdFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  /** The file as Jackson reads it: any part may be missing. */
  private record Read(
      @Nullable String id,
      @Nullable String path,
      @Nullable List<String> formerPaths,
      @Nullable List<String> moved,
      boolean fresh) {}

  KeychainIdFile {
    formerPaths = List.copyOf(formerPaths);
    moved = List.copyOf(moved);
  }

  /**
   * The file of a folder, or the previous one if it is damaged; empty if neither can be read as
   * such.
   *
   * @throws FailureException with DATA_UNREADABLE if the system refuses to read it
   */
  static Optional<KeychainIdFile> read(Path folder) throws FailureException {
    Optional<KeychainIdFile> now = readOne(folder.resolve(NAME));
    return now.isPresent() ? now : readOne(folder.resolve(PREVIOUS));
  }

  private static Optional<KeychainIdFile> readOne(Path file) throws FailureException {
    try {
      Read read = JSON.readValue(Files.readAllBytes(file), Read.class);
      if (read != null && read.id != null && ID.matcher(read.id).matches() && read.path != null) {
        return Optional.of(
            new KeychainIdFile(
                read.id,
                read.path,
                read.formerPaths == null ? List.of() : read.formerPaths,
                read.moved == null ? List.of() : read.moved,
                read.fresh));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FailureException(
          FailureCode.DATA_UNREADABLE, String.valueOf(file.getFileName()), e);
    } catch (JacksonException | NullPointerException e) {
      // A null within a list is damage too.
    }
    LOG.warn("{} is damaged", file.getFileName());
    return Optional.empty();
  }

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  KeychainIdFile movedTo(String real) {
    if (real.equals(path)) {
      return this;
    }
    Set<String> former = new LinkedHashSet<>(formerPaths);
    former.add(path);
    former.remove(real);
    return new KeychainIdFile(id, real, List.copyOf(former), moved, fresh);
  }

  KeychainIdFile withMoved(Collection<String> names) {
    Set<String> all = new LinkedHashSet<>(moved);
    all.addAll(names);
    return new KeychainIdFile(id, path, formerPaths, List.copyOf(all), fresh);
  }
}
