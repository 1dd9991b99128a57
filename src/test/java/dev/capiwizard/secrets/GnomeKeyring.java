package dev.capiwizard.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.EmptyBus;
import dev.capiwizard.testing.SystemPart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A gnome-keyring-daemon of its own, on a bus and in a folder of its own. */
final class GnomeKeyring implements AutoCloseable {
  private final Process daemon;

  /**
   * @param folder for what it keeps
   * @param unlocked with its password given; without, it is locked and nobody can be asked
   */
  GnomeKeyring(Path folder, EmptyBus bus, boolean unlocked) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path control = Files.createTempDirectory(folder, "control");
    ProcessBuilder builder =
        unlocked
            ? new ProcessBuilder(
                "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
            : new ProcessBuilder("gnome-keyring-daemon", "--foreground", "--components=secrets");
    builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
    builder.environment().put("XDG_DATA_HOME", home.toString());
    builder.environment().put("XDG_RUNTIME_DIR", control.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("keyring.log").toFile());
    try {
      daemon = builder.start();
    } catch (IOException e) {
      SystemPart.missing("gnome-keyring-daemon");
      throw e;
    }
    try (PrintWriter in =
        new PrintWriter(daemon.getOutputStream(), false, StandardCharsets.UTF_8)) {
      in.print(unlocked ? "pw" : "");
    }
    owned(bus);
  }

  /** Waits until the service is on the bus. */
  private void owned(EmptyBus bus) throws Exception {
    Process wait =
        new ProcessBuilder(
                "gdbus",
                "wait",
                "--address=" + bus.address(),
                "--timeout=30",
                "org.freedesktop.secrets")
            .start();
    assertThat(wait.waitFor()).isZero();
  }

  boolean isRunning() {
    return daemon.isAlive();
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(daemon.pid())).start().waitFor();
  }

  @Override
  public void close() {
    daemon.destroyForcibly().onExit().join();
  }
}
