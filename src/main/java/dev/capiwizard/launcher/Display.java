package dev.capiwizard.launcher;

import java.util.Locale;

/** Whether a window can be opened here. This is asked before any JavaFX class loads. */
final class Display {
  private Display() {}

  static boolean isThere() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win") || system.contains("mac")) {
      return true;
    }
    // JavaFX speaks only X11, also on Wayland desktops, which come with an X server.
    String display = System.getenv("DISPLAY");
    return display != null && !display.isBlank();
  }

  /** Makes JavaFX draw into memory; must be called before the toolkit starts. */
  static void useNone() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }
}
