package dev.capiwizard.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of the processes that tests start. */
public final class ClassPath {
  private ClassPath() {}

  /** As the program has it, and the tests: JavaFX is on the module path alone. Absolute paths. */
  public static String withoutJavaFx() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(one -> Path.of(one).toAbsolutePath())
        .filter(one -> !one.getFileName().toString().startsWith("javafx-"))
        .filter(one -> !one.getFileName().toString().startsWith("jdk-jsobject"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
