package dev.capiwizard.platform.notices;

import java.util.Locale;

/** Chooses this system’s notifier. Nothing is asked of the desktop before the first use. */
public final class Notifiers {
  private Notifiers() {}

  public static Notifier forThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return new TrayNotifier();
    }
    return system.contains("mac") ? new OsascriptNotifier() : new DbusNotifier();
  }
}
