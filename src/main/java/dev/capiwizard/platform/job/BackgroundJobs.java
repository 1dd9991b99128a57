package dev.capiwizard.platform.job;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.RealPath;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the mechanism of the daily check on this system. */
public final class BackgroundJobs {
  private BackgroundJobs() {}

  /**
   * Chooses it. May ask the system, for up to 20 seconds: not for the FX thread.
   *
   * @param suffix tells the jobs of different data folders apart; empty for the usual one,
   *     otherwise lower-case letters, digits and {@code -}
   * @param clock has the system’s zone
   */
  public static BackgroundJob forThisSystem(String suffix, Commands commands, Clock clock) {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        suffix,
        commands,
        clock);
  }

  static BackgroundJob of(
      String system,
      Map<String, String> environment,
      Path home,
      String suffix,
      Commands commands,
      Clock clock) {
    String name = system.toLowerCase(Locale.ROOT);
    // With a home that was set for Java, the commands would still act on the person’s own home.
    boolean ownHome = RealPath.isOwnHome(environment, home);
    if (name.contains("mac")) {
      return ownHome ? new LaunchAgent(home, suffix, commands, clock) : new NoBackgroundJob();
    }
    if (name.contains("win")) {
      return new TaskScheduler(suffix, commands, clock);
    }
    if (!name.contains("linux")) {
      return new NoBackgroundJob();
    }
    Path config = config(environment, home, ownHome);
    return ownHome && SystemdTimer.answers(commands)
        ? new SystemdTimer(config, Daily.UNIT + suffix, commands, clock)
        : new XdgAutostart(config, suffix);
  }

  /** The XDG base directory rules: ignore a relative path in the variable. */
  private static Path config(Map<String, String> environment, Path home, boolean ownHome) {
    @Nullable String config = environment.get("XDG_CONFIG_HOME");
    return config != null && ownHome && Path.of(config).isAbsolute()
        ? Path.of(config)
        : home.resolve(".config");
  }
}
