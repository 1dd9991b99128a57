package dev.capiwizard.platform;

import dev.capiwizard.failures.FailureCode;
import dev.capiwizard.failures.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the running program can be started again. */
public final class InstalledProgram {
  private static final Logger LOG = LoggerFactory.getLogger(InstalledProgram.class);

  private InstalledProgram() {}

  /**
   * The launcher, as its script or its package names it; empty if a build tool started the program.
   */
  public static Optional<Path> launcher() {
    return Stream.of("capiwizard.launcher", "jpackage.app-path")
        .flatMap(name -> Stream.ofNullable((@Nullable String) System.getProperty(name)))
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(Path::toAbsolutePath)
        .map(Path::normalize)
        .findFirst();
  }

  /**
   * The launcher.
   *
   * @throws FailureException with PROGRAM_PLACE_UNKNOWN if there is none
   */
  public static Path required() throws FailureException {
    return launcher().orElseThrow(() -> new FailureException(FailureCode.PROGRAM_PLACE_UNKNOWN));
  }

  /**
   * Starts the program as a separate process, which outlives this one.
   *
   * @param dataDir as the person named it; null for the platform’s place
   */
  public static void start(@Nullable Path dataDir, List<String> arguments) {
    List<String> command = new ArrayList<>();
    launcher().ifPresent(launcher -> command.add(launcher.toString()));
    if (command.isEmpty()) {
      LOG.warn("The program cannot be started again from here");
      return;
    }
    if (dataDir != null) {
      command.add("--data-dir");
      command.add(dataDir.toAbsolutePath().toString());
    }
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    SessionDisplay.addTo(builder.environment(), new SystemCommands());
    try {
      builder.start();
    } catch (IOException e) {
      LOG.warn("The program could not be started again: {}", e.getClass().getSimpleName());
    }
  }
}
