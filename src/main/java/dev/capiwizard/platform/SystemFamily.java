package dev.capiwizard.platform;

import java.util.Locale;

/** The kinds of system that the program is made for. */
public enum SystemFamily {
  WINDOWS("windows"),
  MACOS("macos"),
  LINUX("linux");

  private final String id;

  SystemFamily(String id) {
    this.id = id;
  }

  /** Such as {@code windows}. */
  public String id() {
    return id;
  }

  /** This computer’s; any other Unix counts as Linux, whose rules it follows at best. */
  public static SystemFamily current() {
    return of(System.getProperty("os.name", ""));
  }

  static SystemFamily of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
  }
}
