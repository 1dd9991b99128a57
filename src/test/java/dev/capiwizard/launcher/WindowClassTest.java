package dev.capiwizard.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.capiwizard.platform.DesktopId;
import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.Jvm;
import dev.capiwizard.testing.TestTiers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** In a process of its own, with the shipped options: the first name of a process stays. */
@Timeout(120)
@TestTiers.Heavy
@Execution(ExecutionMode.CONCURRENT)
class WindowClassTest {
  @Test
  void windowsAreOfTheClassThatTheDesktopEntryNames() throws Exception {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "@" + Path.of("packaging/app/jvm.options"),
                "--module-path=" + System.getProperty("jdk.module.path"),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                ClassPath.withoutJavaFx(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    Jvm.Ended ended = Jvm.end(process);
    assertThat(ended.said().lines().toList()).contains("class: " + DesktopId.ID);
  }

  /** Starts JavaFX as the window does, and says what windows would be. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
      CompletableFuture<String> name = new CompletableFuture<>();
      Platform.startup(
          () -> {
            WindowClass.set();
            try {
              Class<?> glass = Class.forName("com.sun.glass.ui.Application");
              Object application = glass.getMethod("GetApplication").invoke(null);
              name.complete(String.valueOf(glass.getMethod("getName").invoke(application)));
            } catch (ReflectiveOperationException e) {
              name.completeExceptionally(e);
            }
          });
      System.out.println("class: " + name.get());
      Platform.exit();
    }
  }
}
