package dev.capiwizard.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A real X display in memory ({@code Xvfb}), for one test. */
public final class VirtualDisplay implements AutoCloseable {
  private final Process process;
  private final String name;

  private VirtualDisplay(Process process, String name) {
    this.process = process;
    this.name = name;
  }

  /** Starts one, and waits until it answers; aborts the test where there is no Xvfb. */
  public static VirtualDisplay start() throws IOException, InterruptedException {
    SystemPart.require("Xvfb");
    Process started =
        new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    return new VirtualDisplay(started, ":" + said.readLine());
  }

  /** As programs have it in {@code DISPLAY}. */
  public String name() {
    return name;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
