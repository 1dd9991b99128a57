package dev.capiwizard.launcher;

import dev.capiwizard.platform.DesktopId;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class of the program’s windows (ICCCM §4.1.2.5), by which a Linux desktop finds their desktop
 * entry, with icon and name. JavaFX calls every window “java” unless its own launcher is used,
 * which takes a class’s name; it has no public way to set another.
 */
final class WindowClass {
  private static final Logger LOG = LoggerFactory.getLogger(WindowClass.class);

  private WindowClass() {}

  /** Call this on the FX thread before the first window opens. */
  static void set() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    try {
      Class<?> glass = Class.forName("com.sun.glass.ui.Application");
      Object application = glass.getMethod("GetApplication").invoke(null);
      glass.getMethod("setName", String.class).invoke(application, DesktopId.ID);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The window opens all the same, with the icon that it sets itself.
      LOG.info("The class of the windows could not be set: {}", e.getClass().getSimpleName());
    }
  }
}
