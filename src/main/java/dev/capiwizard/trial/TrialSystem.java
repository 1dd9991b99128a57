package dev.capiwizard.trial;

import dev.capiwizard.platform.SystemFamily;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The systems that have a sheet. */
public enum TrialSystem {
  WINDOWS,
  MACOS,
  UBUNTU,
  FEDORA;

  /** Such as {@code windows}; on the command line and in the bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The system of this name; empty if there is none. */
  public static Optional<TrialSystem> byId(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * The sheet that fits this computer best.
   *
   * @param release the content of {@code /etc/os-release}; empty where there is none
   */
  public static TrialSystem of(SystemFamily family, String release) {
    return switch (family) {
      case WINDOWS -> WINDOWS;
      case MACOS -> MACOS;
      case LINUX -> release.contains("fedora") ? FEDORA : UBUNTU;
    };
  }
}
