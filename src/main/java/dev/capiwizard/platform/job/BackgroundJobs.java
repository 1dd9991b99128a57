package dev.capiwizard.platform.job;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses what runs the job on this system. */
public final class BackgroundJobs {
  private BackgroundJobs() {}

  /** Asks the system what there is: not for the FX thread. */
  public static BackgroundJob forThisSystem() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        new SystemCommands());
  }

  static BackgroundJob of(
      String system, Map<String, String> environment, Path home, Commands commands) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return new TaskScheduler(commands);
    }
    if (name.contains("mac")) {
      return new LaunchAgent(commands, home);
    }
    if (!name.contains("linux") && !name.contains("bsd")) {
      return new NoBackgroundJob();
    }
    Path config = config(environment, home);
    return SystemdTimer.isThere(commands)
        ? new SystemdTimer(commands, config)
        : new XdgAutostart(config);
  }

  /**
   * The XDG base directory rules: a relative path in the variable is to be ignored. A home that was
   * set for Java counts before the variable, which belongs to the other home.
   */
  private static Path config(Map<String, String> environment, Path home) {
    @Nullable String config = environment.get("XDG_CONFIG_HOME");
    boolean ownHome = home.equals(Path.of(environment.getOrDefault("HOME", home.toString())));
    return config != null && ownHome && Path.of(config).isAbsolute()
        ? Path.of(config)
        : home.resolve(".config");
  }
}
