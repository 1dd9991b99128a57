package dev.capiwizard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folders by what they are, however their names are spelled. Waits for the disk. */
public final class RealPath {
  private RealPath() {}

  /**
   * The one path of a folder, without links. Of one that is not there yet, that of the nearest
   * folder above it, with the rest of the name; never throws.
   */
  public static Path of(Path path) {
    Path absolute = path.toAbsolutePath();
    try {
      // Before "..", which means another folder behind a link.
      return absolute.toRealPath();
    } catch (IOException e) {
      Path normal = absolute.normalize();
      Path parent = normal.getParent();
      Path name = normal.getFileName();
      return parent == null || name == null ? normal : of(parent).resolve(name);
    }
  }

  /** Whether both are one folder: by a link, a mount, or another spelling. */
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
   * Whether a home is the one of this environment, whose other variables then speak of it too; also
   * where the environment names none.
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
