package dev.capiwizard.testing;

import dev.capiwizard.texts.Invariant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bus on which nobody offers anything, and nothing is started on demand but what never answers.
 */
public final class EmptyBus implements AutoCloseable {
  private final Process daemon;
  private final String address;

  private EmptyBus(Process daemon, String address) {
    this.daemon = daemon;
    this.address = address;
  }

  public static EmptyBus start(Path folder) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("bus.conf"),
            Invariant.format(
                """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:dir=%1$s</listen>
                  <servicedir>%1$s/services</servicedir>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """,
                folder));
    try {
      Process daemon =
          new ProcessBuilder(
                  "dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
      String address = said.readLine();
      return new EmptyBus(daemon, address);
    } catch (IOException e) {
      SystemPart.missing("dbus-daemon");
      throw e;
    }
  }

  /** Begins a bus where one service is about to come, and never does. */
  public static EmptyBus waitingFor(String service, Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("services"));
    Files.writeString(
        services.resolve(service + ".service"),
        Invariant.format("[D-BUS Service]\nName=%s\nExec=/bin/sleep 60\n", service));
    return start(folder);
  }

  public String address() {
    return address;
  }

  @Override
  public void close() {
    daemon.destroy();
    daemon.onExit().join();
  }
}
