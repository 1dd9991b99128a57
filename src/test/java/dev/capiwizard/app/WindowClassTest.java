package dev.capiwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.capiwizard.platform.DesktopId;
import dev.capiwizard.testing.Toolkit;
import org.junit.jupiter.api.Test;

class WindowClassTest {
  @Test
  void windowsAreOfTheClassThatTheDesktopEntryNames() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    String name =
        Toolkit.onFx(
            () -> {
              WindowClass.set();
              Class<?> glass = Class.forName("com.sun.glass.ui.Application");
              Object application = glass.getMethod("GetApplication").invoke(null);
              return String.valueOf(glass.getMethod("getName").invoke(application));
            });
    assertThat(name).isEqualTo(DesktopId.ID);
  }
}
