package dev.capiwizard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identifies folders whatever the spelling of their names. Waits for the disk. */
public final class RealPath {
  private RealPath() {}

  /**
   * The one path of a folder, without links. If the folder does not exist yet, the real path of the
   * nearest folder above it, with the rest of the name. Never throws.
   */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    try {
      // Resolved before "..", which means another folder behind a link.
      return absolute.toRealPath();
    } catch (IOException e) {
      Path normal = absolute.normalize();
      Path parent = normal.getParent();
      Path name = normal.getFileName();
      return parent == null || name == null ? normal : of(parent).resolve(name);
    }
  }

  /** Whether both are the same folder, by a link, a mount or another spelling. */
  public static boolean same(Path one, Path other) {
    if (of(one).equals(of(other))) {
      return true;
    }
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a home is this environment’s own, so that the environment’s other variables apply to
   * it; also true if the environment names none.
   */
  public static boolean isOwnHome(Map<String, String> environment, Path home) {
    @Nullable String named = environment.get("HOME");
    if (named == null || named.isEmpty()) {
      return true;
    }
    try {
      return same(home, Path.of(named));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
