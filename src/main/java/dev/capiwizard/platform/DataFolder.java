package dev.capiwizard.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place where this system keeps the data of programs. */
public final class DataFolder {
  private DataFolder() {}

  /** The place for this program on this system. */
  public static Path standard() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * Makes a folder for the program’s data, with missing parents, readable only by its owner (as the
   * XDG base directory rules ask); a folder that exists stays as it is.
   */
  public static void create(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  static Path of(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      @Nullable String roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming))
          .resolve("CAPI Wizard");
    }
    if (name.contains("mac")) {
      return home.resolve("Library/Application Support/CAPI Wizard");
    }
    // The XDG base directory rules: ignore a relative path in the variable. A home that was set for
    // Java comes before the variable, which belongs to the other home.
    @Nullable String data = environment.get("XDG_DATA_HOME");
    boolean ownHome = RealPath.isOwnHome(environment, home);
    return (data != null && ownHome && Path.of(data).isAbsolute()
            ? Path.of(data)
            : home.resolve(".local/share"))
        .resolve("capi-wizard");
  }
}
