package dev.capiwizard.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.capiwizard.testing.ClassPath;
import dev.capiwizard.testing.TestTiers;
import dev.capiwizard.window.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a start with an empty data folder loads until its first frame, counted in a process of its
 * own: neither number may grow by more than a tenth without being changed here by hand. Where one
 * fell by a tenth, write the new one down, so that it is held.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@TestTiers.Heavy
class StartBudgetTest {
  private static final int CLASSES = 3840;
  private static final int JARS = 6;

  /** The class that the program needs for nothing but what comes after the first frame. */
  private static final String MARK = AfterFirstFrame.class.getName() + " ";

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+) source: (.*)");

  /** In a module path or a class path. */
  private static final Pattern JAR =
      Pattern.compile("\\[class,load\\] \\S+ source: file:(\\S+\\.jar)");

  private List<String> classes = List.of();
  private List<String> jars = List.of();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(command(folder));
    // Asked for before JavaFX starts, which then draws into memory.
    builder.environment().put("DISPLAY", "none");
    Process program = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    List<String> lines;
    try {
      long end = System.nanoTime() + DEADLINE.toNanos();
      do {
        assertThat(program.waitFor(100, TimeUnit.MILLISECONDS))
            .as(() -> "the program ended: " + text(said))
            .isFalse();
        lines = beforeTheMark(text(said));
      } while (lines.isEmpty() && System.nanoTime() < end);
    } finally {
      program.destroy();
      program.waitFor();
    }
    assertThat(lines).as("no first frame within %s", DEADLINE).isNotEmpty();
    classes = found(LOADED, lines).toList();
    jars = found(JAR, lines).distinct().toList();
  }

  @Test
  void noMoreClassesThanAllowed() {
    assertThat(classes.size())
        .as("classes loaded before the first frame; a tenth above %d is too many", CLASSES)
        .isBetween(CLASSES * 9 / 10, CLASSES * 11 / 10);
  }

  @Test
  void noMoreJarsThanAllowed() {
    assertThat(jars.size())
        .as(
            "jars that classes came from before the first frame; a tenth above %d is too many: %s",
            JARS, jars)
        .isLessThanOrEqualTo(JARS + JARS / 10);
  }

  @Test
  void nothingHeavyIsOnTheWay() {
    assertThat(classes)
        .contains(Workspace.class.getName())
        .noneMatch(
            name ->
                Stream.of(
                        "okhttp3.",
                        "okio.",
                        "kotlin.",
                        "java.net.http.",
                        "sun.security.ssl.",
                        "ch.qos.logback.",
                        "tools.jackson.",
                        "com.fasterxml.",
                        "com.github.javakeyring.",
                        "org.freedesktop.",
                        "com.sun.jna.",
                        "javafx.scene.web.",
                        "com.sun.webkit.",
                        "org.controlsfx.",
                        "impl.org.controlsfx.",
                        "picocli.")
                    .anyMatch(name::startsWith));
  }

  private static List<String> command(Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@packaging/app/jvm.options");
    command.add("--module-path=" + System.getProperty("jdk.module.path"));
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    // Any other JVM’s archive of classes would be another count.
    command.addAll(List.of("-Xshare:auto", "-Xlog:class+load"));
    command.add("-Duser.home=" + folder);
    command.addAll(List.of("-cp", ClassPath.withoutJavaFx(), Main.class.getName()));
    return command;
  }

  private static String text(Path said) {
    try {
      return Files.readString(said, UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static List<String> beforeTheMark(String said) {
    int mark = said.indexOf(MARK);
    return mark < 0 ? List.of() : said.substring(0, mark).lines().toList();
  }

  private static Stream<String> found(Pattern what, List<String> lines) {
    return lines.stream().flatMap(line -> what.matcher(line).results()).map(one -> one.group(1));
  }
}
