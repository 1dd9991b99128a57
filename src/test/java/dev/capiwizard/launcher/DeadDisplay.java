package dev.capiwizard.launcher;

import dev.capiwizard.testing.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program with the shipped options and a {@code DISPLAY} that nobody answers at. */
final class DeadDisplay {
  /** A number that no X server has: they begin at 0, and ports end below it. */
  private static final String NUMBER = ":63999";

  private DeadDisplay() {}

  /**
   * Runs it until it ends.
   *
   * @param options of Java, beside the shipped ones
   * @param arguments of the program, parted by spaces; empty for none
   */
  static Jvm.Ended run(List<String> options, String classPath, Path data, String arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("packaging/app/jvm.options"));
    command.add("--module-path=" + System.getProperty("jdk.module.path"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Main.class.getName(), "--data-dir", data.toString()));
    command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
    start.environment().put("DISPLAY", NUMBER);
    return Jvm.end(start.start());
  }
}
