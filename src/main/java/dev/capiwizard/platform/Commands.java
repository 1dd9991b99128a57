package dev.capiwizard.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs the system’s commands. */
@FunctionalInterface
public interface Commands {
  /**
   * Returns when the command ended, or was stopped at the deadline.
   *
   * @param command the program and its arguments; no shell reads them
   */
  Output run(List<String> command, Duration deadline);

  /**
   * @param exit the exit code; negative if the command did not end by itself
   * @param bytes its standard output, at most the first 1 MiB
   */
  record Output(int exit, byte[] bytes) {
    /** There is no such program, or it may not be started. */
    public static final int NOT_STARTED = -1;

    public static final int LATE = -2;
    public static final int INTERRUPTED = -3;

    public boolean ok() {
      return exit == 0;
    }

    public String text() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }
}
