package dev.capiwizard.platform.job;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import dev.capiwizard.platform.Commands;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The commands for the jobs: with one deadline for all, and a failure if one is refused. */
record SystemTools(Commands commands) {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  Commands.Output ask(String... command) {
    return commands.run(List.of(command), DEADLINE);
  }

  /**
   * @throws FailureException with JOB_NOT_INSTALLED
   */
  Commands.Output need(String... command) throws FailureException {
    Commands.Output output = ask(command);
    if (!output.ok()) {
      // Only the program and its verb: further arguments may hold the person’s name.
      String verb =
          Arrays.stream(command)
              .skip(1)
              .filter(one -> !one.startsWith("--"))
              .findFirst()
              .orElse("");
      throw new FailureException(
          FailureCode.JOB_NOT_INSTALLED, command[0] + " " + verb + ": exit " + output.exit());
    }
    return output;
  }
}
