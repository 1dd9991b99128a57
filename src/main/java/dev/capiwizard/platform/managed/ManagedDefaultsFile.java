package dev.capiwizard.platform.managed;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system keeps an administrator’s settings for all its people. */
public final class ManagedDefaultsFile {
  /** Names another file, so that a file can be tried before it is shipped. */
  static final String PROPERTY = "capiwizard.defaults";

  private ManagedDefaultsFile() {}

  /** The file of this system; it need not exist. */
  public static Path standard() {
    String tried = System.getProperty(PROPERTY, "");
    return tried.isEmpty()
        ? of(System.getProperty("os.name", ""), System.getenv())
        : Path.of(tried);
  }

  /** Whether a person tries out a file of their own, which then counts whoever wrote it. */
  static boolean isTried() {
    return !System.getProperty(PROPERTY, "").isEmpty();
  }

  static Path of(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      @Nullable String data = environment.get("ProgramData");
      return Path.of(data == null ? "C:\\ProgramData" : data)
          .resolve("CAPI Wizard")
          .resolve("defaults.json");
    }
    return Path.of(
        name.contains("mac")
            ? "/Library/Application Support/CAPI Wizard/defaults.json"
            : "/etc/capi-wizard/defaults.json");
  }
}
