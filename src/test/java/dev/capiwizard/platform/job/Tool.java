package dev.capiwizard.platform.job;

import dev.capiwizard.platform.Commands;
import dev.capiwizard.platform.SystemCommands;
import dev.capiwizard.testing.SystemPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tools of the real system, for tests. */
final class Tool {
  private Tool() {}

  static void need(String name) {
    if (!run("sh", "-c", "command -v \"$0\"", name).ok()) {
      SystemPart.missing(name);
    }
  }

  /** Error output and all. */
  static Commands.Output run(String... command) {
    List<String> merged = new ArrayList<>(List.of("sh", "-c", "exec \"$0\" \"$@\" 2>&1"));
    merged.addAll(List.of(command));
    return new SystemCommands().run(merged, Duration.ofSeconds(60));
  }
}
