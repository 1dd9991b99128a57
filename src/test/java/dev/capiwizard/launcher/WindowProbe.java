package dev.capiwizard.launcher;

import dev.capiwizard.testing.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Window;

/**
 * The program as a process of its own, which writes to a file what its window shows, each time that
 * changes: {@code PID home}, or {@code PID renewal NAME}. Not a test.
 */
final class WindowProbe {
  private static String last = "";

  private WindowProbe() {}

  public static void main(String[] arguments) {
    Path file = Path.of(System.getProperty("probe"));
    new Timer(true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                try {
                  Platform.runLater(() -> look(file));
                } catch (IllegalStateException e) {
                  // The toolkit is not there yet.
                }
              }
            },
            50,
            50);
    Main.main(arguments);
  }

  /**
   * A start script as an installed program has it, with the probe in place of the main class.
   *
   * @param shown the file to write to
   */
  static Path launcher(Path folder, Path shown) throws IOException {
    String classPath = ClassPath.withoutJavaFx();
    Path options = Files.writeString(folder.resolve("class-path"), "-cp\n\"" + classPath + "\"");
    Path script = folder.resolve("capi-wizard");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "@" + Path.of("packaging/app/jvm.options").toAbsolutePath(),
            "--module-path=" + System.getProperty("jdk.module.path"),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dcapiwizard.launcher=" + script,
            "-Dprobe=" + shown,
            "@" + options,
            WindowProbe.class.getName());
    String quoted = command.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" "));
    Files.writeString(script, "#!/bin/sh\nexec " + quoted + " \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private static void look(Path file) {
    for (Window window : Window.getWindows()) {
      Scene scene = window.getScene();
      String now = scene == null ? "" : shown(scene);
      if (!now.isEmpty() && !now.equals(last)) {
        last = now;
        try {
          Files.writeString(
              file,
              ProcessHandle.current().pid() + " " + now + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static String shown(Scene scene) {
    if (scene.lookup("#connections") != null) {
      return "home";
    }
    Node name = scene.lookup(".connection-name");
    boolean renewing = scene.lookup("#stop-renewal") != null;
    return renewing && name instanceof Label label ? "renewal " + label.getText() : "";
  }
}
