package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureException;
import java.util.List;

/** Runs commands of the system. */
interface Commands {
  /**
   * What a command brought.
   *
   * @param output what it printed, both streams, at most 64 KiB
   */
  record Result(int exit, String output) {
    boolean ok() {
      return exit == 0;
    }
  }

  /**
   * Runs a command and waits for its end, at most ten seconds.
   *
   * @throws FailureException with JOB_REFUSED where it cannot be started or does not end
   */
  Result run(List<String> command) throws FailureException;
}
