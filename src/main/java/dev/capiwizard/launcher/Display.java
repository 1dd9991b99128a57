package dev.capiwizard.launcher;

import java.util.Locale;

/** Whether a window can be opened here. Asked before any JavaFX class loads. */
final class Display {
  private Display() {}

  static boolean isThere() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win") || system.contains("mac")) {
      return true;
    }
    // JavaFX speaks X11 only, also on Wayland desktops, which bring an X server along.
    String display = System.getenv("DISPLAY");
    return display != null && !display.isBlank();
  }

  /** Has JavaFX draw into memory; must come before the toolkit starts. */
  static void useNone() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }
}
