package dev.capiwizard.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** Whether a window can be opened here. This is asked before any JavaFX class loads. */
final class Display {
  /** Which of its ways to draw JavaFX tries, in this order. */
  private static final String DRAWING = "prism.order";

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
    System.setProperty(DRAWING, "sw");
  }

  /** Spares JavaFX the search for a graphics card that is not there; before the toolkit starts. */
  static void skipSearchForMissingCard() {
    boolean isLinux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    if (isLinux && System.getProperty(DRAWING) == null && !GraphicsCard.isThere(Path.of("/dev"))) {
      System.setProperty(DRAWING, "sw");
    }
  }
}
